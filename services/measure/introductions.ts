import type { Position } from '../../events/index.ts'
import type { Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import { contextOf, type MeasureContext, type TieChoice } from './context.ts'
import { positionsBetween } from './evidence.ts'
import {
  type IntroductionInput,
  type IntroductionReason,
  reasonsFor,
  weightOf,
} from './introductionReasons.ts'
import { type IsolationLevel, isolationLevels } from './isolation.ts'
import { likelihoodIn } from './likelihood.ts'
import { volunteersOf } from './links.ts'
import { mayMeet } from './mayMeet.ts'
import { type WarmChain, warmChains } from './warmChain.ts'
import { imagined } from './whatIf.ts'

export type Introduction = {
  /** First the one who is helped most: the resident on the lower level. */
  readonly residents: readonly [string, string]
  readonly reasons: readonly IntroductionReason[]
  /** The people who could introduce them, from the first resident to the second: see `warmChains`. */
  readonly chain: readonly string[]
  /** The first resident in the chain, whom `introduction-made` can name. */
  readonly through: string | null
  /** An initiative where they could meet: one that both take part in, or else one of them. */
  readonly initiative: string | null
  readonly before: readonly [IsolationLevel, IsolationLevel]
  readonly after: readonly [IsolationLevel, IsolationLevel]
  /** The events behind the ties of its reasons and its chain, in order. */
  readonly positions: readonly Position[]
}

const SAME_AREA = 0.25
/** Added to the score of a pair for each level that either of them would rise. */
const PER_LEVEL = 0.5
/** The levels after an introduction are computed for this many of the likeliest pairs … */
const TRIED = 40
/** … of which this many with the same person. */
const TRIED_EACH = 4
/** One in this many introductions is for somebody without a tie with a resident, when there is such a pair. */
const EDGE_EVERY = 3

export type IntroductionOptions = {
  readonly most?: number
  readonly coAttendance?: boolean
  /** The ties that make an acquaintance. With `all`, a professional or partner whom both know is one as well. */
  readonly ties?: TieChoice
}

type Candidate = { one: number; other: number; score: number; reasons: IntroductionReason[] }
type Imagined = Pick<Introduction, 'reasons' | 'before' | 'after'> & {
  readonly pair: readonly [number, number]
  readonly score: number
}

/**
 * Proposes pairs of residents to introduce to each other: at most `most`, nobody twice, each for someone who is not
 * `connected`. A pair needs a reason (`reasonsFor`) and must be allowed to meet (`mayMeet`). Pairs are ordered by
 * likelihood of a tie, weight of the reasons, and levels gained. An isolate has a likelihood of 0 and is proposed by
 * the other reasons: among the likeliest pairs there would be none of them, so the first of each three is for somebody
 * who is `not-in-view` or `only-formal`.
 */
export function introductions(
  slice: Slice,
  input: IntroductionInput = {},
  options: IntroductionOptions = {},
): Introduction[] {
  const { most = 5, coAttendance = false, ties = 'informal' } = options
  const context = contextOf(slice, ties, coAttendance)
  const { of: levelOf } = context.levels()
  const isEdge = (node: number) => levelOf[node] === 'not-in-view' || levelOf[node] === 'only-formal'
  const isForEdge = ({ one, other }: Candidate) => isEdge(one) || isEdge(other)
  const found = candidates(context, input)
  const tryAll = (some: readonly Candidate[]) =>
    likeliest(some)
      .map((candidate) => imagine(context, candidate, coAttendance))
      .sort((a, b) => b.score - a.score)
  const edge = tryAll(found.filter(isForEdge))
  const all = [...edge, ...tryAll(found.filter((candidate) => !isForEdge(candidate)))].sort(
    (a, b) => b.score - a.score,
  )
  const chosen: Imagined[] = []
  const taken = new Set<number>()
  const isFree = ({ pair }: Imagined) => !pair.some((node) => taken.has(node))
  while (chosen.length < most) {
    const forEdge = chosen.length % EDGE_EVERY === 0 ? edge.find(isFree) : undefined
    const next = forEdge ?? all.find(isFree)
    if (!next) break
    for (const node of next.pair) taken.add(node)
    chosen.push(next)
  }
  const chainOf = warmChains(context, input.objected)
  return chosen.map((one) => introductionOf(context, one, chainOf))
}

/** The pairs with the highest scores, limited for each person: else all would be about the best connected one. */
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

/** Pairs each resident who is not `connected` with those they may meet and have a reason to meet. */
function candidates(context: MeasureContext, input: IntroductionInput): Candidate[] {
  const { slice, residents, levels, network } = context
  const { formal, informal } = levels()
  const allowed = mayMeet(slice, input)
  const likelihood = likelihoodIn(network())
  const volunteers = volunteersOf(slice)
  const found = new Map<string, Candidate>()
  const consider = (one: number, other: number): void => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    if (!levels().of[other] || found.has(key) || !allowed(one, other)) return
    if (neighboursOf(informal, one).includes(other)) return
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

/** Computes the levels of both after they have met once. */
function imagine(
  { slice, levels }: MeasureContext,
  { one, other, score, reasons }: Candidate,
  coAttendance: boolean,
): Imagined {
  const rank = (node: number): number => isolationLevels.indexOf(levels().of[node]!)
  const pair = rank(one) <= rank(other) ? ([one, other] as const) : ([other, one] as const)
  const gather = pair.map((node) => slice.nodes[node]!.id)
  const { of } = contextOf(imagined(slice, [{ gather }]), 'informal', coAttendance).levels()
  const before = [levels().of[pair[0]]!, levels().of[pair[1]]!] as const
  const after = [of[pair[0]]!, of[pair[1]]!] as const
  const gain = after.reduce((sum, level, at) => sum + steps(before[at]!, level), 0)
  return { pair, reasons, before, after, score: score + PER_LEVEL * gain }
}

/** Adds the people who could make an introduction, the place where it could happen, and the events behind it. */
function introductionOf(
  context: MeasureContext,
  { pair, reasons, before, after }: Imagined,
  chainOf: WarmChain,
): Introduction {
  const { slice, levels, ties } = context
  const idOf = (node: number): string => slice.nodes[node]!.id
  const [first, second] = pair
  const initiatives = (node: number): number[] =>
    Array.from(neighboursOf(levels().formal, node)).filter((via) => slice.nodes[via]!.kind === 'initiative')
  const both = initiatives(first).find((via) => initiatives(second).includes(via))
  const meeting = both ?? initiatives(second)[0] ?? initiatives(first)[0]
  const chain = chainOf(first, second)
  const shared = new Set(
    reasons.flatMap((reason) => {
      if (reason.because === 'shared-acquaintance') return reason.who
      return reason.because === 'shared-initiative' ? [reason.initiative] : []
    }),
  )
  const between = new Set([
    ...chain,
    ...slice.nodes.flatMap(({ id }, node) => (shared.has(id) ? [node] : [])),
  ])
  return {
    residents: [idOf(first), idOf(second)],
    reasons,
    chain: chain.map(idOf),
    through: chain.map((node) => slice.nodes[node]!).find(({ kind }) => kind === 'resident')?.id ?? null,
    initiative: meeting === undefined ? null : idOf(meeting),
    before,
    after,
    positions: positionsBetween(slice, ties(), new Set([first, second, ...chain]), between),
  }
}

/** The number of levels from one up to the other; negative when it is lower. */
const steps = (from: IsolationLevel, to: IsolationLevel): number =>
  isolationLevels.indexOf(to) - isolationLevels.indexOf(from)
