import type { Slice } from '../graph/index.ts'
import { neighboursOf } from './compressed.ts'
import { type Context, contextOf } from './context.ts'
import {
  type IntroductionInput,
  type IntroductionReason,
  reasonsFor,
  weightOf,
} from './introductionReasons.ts'
import { type IsolationLevel, isolationLevels } from './isolation.ts'
import { likelihoodIn, sharedBy } from './likelihood.ts'
import { volunteersOf } from './links.ts'
import { mayMeet } from './mayMeet.ts'
import { imagined } from './whatIf.ts'

export type Introduction = {
  /** First who is helped most: the one who stands most alone. */
  readonly residents: readonly [string, string]
  readonly reasons: readonly IntroductionReason[]
  /** Who could introduce them, in order from the first resident to the second; empty when nobody knows both sides. */
  readonly chain: readonly string[]
  /** Where it could happen: an initiative that both, or one of them, come to. */
  readonly initiative: string | null
  readonly before: readonly [IsolationLevel, IsolationLevel]
  readonly after: readonly [IsolationLevel, IsolationLevel]
}

const SAME_AREA = 0.25
/** What a step up in level adds, against what makes it likely to work. */
const PER_LEVEL = 0.5
/** So many of the likeliest are tried in imagination, and of those so many with any one person. */
const TRIED = 40
const TRIED_EACH = 4

type Candidate = { one: number; other: number; score: number; reasons: IntroductionReason[] }

/**
 * Whom to bring together this week: at most `most` pairs, nobody twice, each for someone who does not yet stand
 * connected. What comes of it is for people to see.
 */
export function introductions(
  slice: Slice,
  input: IntroductionInput = {},
  { most = 5, coAttendance = false } = {},
): Introduction[] {
  const context = contextOf(slice, 'informal', coAttendance)
  const tried = likeliest(candidates(context, input))
    .map((candidate) => imagine(context, candidate, coAttendance))
    .sort((a, b) => b.score - a.score)
  const chosen: Introduction[] = []
  const taken = new Set<string>()
  for (const { introduction } of tried) {
    if (chosen.length === most || introduction.residents.some((id) => taken.has(id))) continue
    for (const id of introduction.residents) taken.add(id)
    chosen.push(introduction)
  }
  return chosen
}

/** The likeliest, spread over people: else all would be about the one with most in common with others. */
function likeliest(found: readonly Candidate[]): Candidate[] {
  const times = new Map<number, number>()
  const has = (node: number): number => times.get(node) ?? 0
  return [...found]
    .sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      if (has(one) >= TRIED_EACH || has(other) >= TRIED_EACH) return false
      times.set(one, has(one) + 1).set(other, has(other) + 1)
      return true
    })
    .slice(0, TRIED)
}

/** For everyone who does not stand connected, those they may meet and have something in common with. */
function candidates(context: Context, input: IntroductionInput): Candidate[] {
  const { slice, residents, levels, network } = context
  const { formal } = levels()
  const allowed = mayMeet(slice, input)
  const likelihood = likelihoodIn(network())
  const volunteers = volunteersOf(slice)
  const found = new Map<string, Candidate>()
  const consider = (one: number, other: number): void => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    if (found.has(key) || !allowed(one, other) || neighboursOf(network(), one).includes(other)) return
    const reasons = reasonsFor(context, one, other, input, volunteers)
    if (reasons.length === 0) return
    const sameArea = slice.nodes[one]!.area !== null && slice.nodes[one]!.area === slice.nodes[other]!.area
    const score = likelihood(one, other) + weightOf(reasons) + (sameArea ? SAME_AREA : 0)
    found.set(key, { one, other, score, reasons })
  }
  const indexOf = new Map(slice.nodes.map(({ id }, node) => [id, node]))
  const welcoming = residents.filter((node) => slice.nodes[node]!.connector || volunteers[node])
  const partners = [...(input.needs ?? []), ...(input.skills ?? [])]
    .map(({ resident }) => indexOf.get(resident) ?? -1)
    .filter((node) => levels().of[node])
  for (const one of residents) {
    if (levels().of[one] === 'connected') continue
    for (const via of neighboursOf(network(), one)) {
      for (const other of neighboursOf(network(), via)) consider(one, other)
    }
    for (const via of neighboursOf(formal, one)) {
      if (slice.nodes[via]!.kind !== 'initiative') continue
      for (const other of neighboursOf(formal, via)) consider(one, other)
    }
    for (const other of [...partners, ...welcoming]) consider(one, other)
  }
  return [...found.values()]
}

/** What it would change, who could make it, and where. */
function imagine(
  { slice, levels, network }: Context,
  { one, other, score, reasons }: Candidate,
  coAttendance: boolean,
): { score: number; introduction: Introduction } {
  const rank = (node: number): number => isolationLevels.indexOf(levels().of[node]!)
  const [first, second] = rank(one) <= rank(other) ? [one, other] : [other, one]
  const ids = [slice.nodes[first]!.id, slice.nodes[second]!.id] as const
  const before = [levels().of[first]!, levels().of[second]!] as const
  const { of } = contextOf(imagined(slice, [{ gather: ids }]), 'informal', coAttendance).levels()
  const after = [of[first]!, of[second]!] as const
  const gain = after.reduce((sum, level, at) => sum + steps(before[at]!, level), 0)
  const shared = sharedBy(network(), first, second)
  const initiatives = (node: number): number[] =>
    Array.from(neighboursOf(levels().formal, node)).filter((via) => slice.nodes[via]!.kind === 'initiative')
  const both = initiatives(first).find((via) => initiatives(second).includes(via))
  const meeting = both ?? initiatives(second)[0] ?? initiatives(first)[0]
  return {
    score: score + PER_LEVEL * gain,
    introduction: {
      residents: ids,
      reasons,
      chain: shared.slice(0, 1).map((node) => slice.nodes[node]!.id),
      initiative: meeting === undefined ? null : slice.nodes[meeting]!.id,
      before,
      after,
    },
  }
}

/** How many levels up from one to the other. */
const steps = (from: IsolationLevel, to: IsolationLevel): number =>
  isolationLevels.indexOf(to) - isolationLevels.indexOf(from)
