import { maskNames, type Sight } from '../../privacy/index.ts'
import { labelOf } from './roster.ts'
import type { Snapshot } from './snapshot.ts'

/** Which moment an answer is about. */
export const momentOf = ({ neighbourhood, asOf, knownAt, window }: Snapshot) => ({
  neighbourhood,
  asOf: new Date(asOf).toISOString(),
  knownAt,
  window: window.text,
})

/** The same, with the names of everyone in the slice. */
export const answerHeader = (snapshot: Snapshot) => ({
  ...momentOf(snapshot),
  names: Object.fromEntries(snapshot.slice.nodes.map((node) => [node.id, labelOf(node)])),
})

type AnswerMoment = {
  readonly neighbourhood: string
  readonly asOf: string
  readonly knownAt: number
  readonly window: string
}

export const maskMoment = ({ neighbourhood, asOf, knownAt, window }: AnswerMoment, sight: Sight) => ({
  neighbourhood,
  asOf: sight.moment(asOf),
  knownAt,
  window,
})

export const maskHeader = (
  { names, ...header }: AnswerMoment & { readonly names: Readonly<Record<string, string>> },
  sight: Sight,
) => ({ ...maskMoment(header, sight), names: maskNames(names, sight) })
