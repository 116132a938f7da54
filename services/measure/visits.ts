import type { Instant } from '../../events/index.ts'
import { DAY } from '../shared/time.ts'
import { type BondKind, bondKinds, type ContactKind, contactKinds, type Slice } from '../slice/index.ts'
import { type IsolationLevel, levelsOf } from './isolation.ts'
import { aggregateTies } from './ties.ts'

/** Why somebody without a tie is to be visited now. */
type VisitReason =
  | { readonly because: 'signal'; readonly since: Instant }
  | { readonly because: 'need'; readonly topic: string }
  | { readonly because: 'arrived'; readonly since: Instant }
  | { readonly because: 'lives-alone' }
  | { readonly because: 'long-ago'; readonly since: Instant }
  | { readonly because: 'never-met' }

/** A way in: somebody who lives with them, an organisation that sees them, somebody in their area who welcomes people. */
type VisitContact = {
  readonly how: 'household' | 'partner' | 'welcomes'
  readonly id: string
}

export type Visit = {
  readonly resident: string
  readonly level: IsolationLevel
  readonly reasons: readonly VisitReason[]
  readonly contacts: readonly VisitContact[]
}

export type VisitInput = {
  /** Arrivals in the neighbourhood, by resident: lists say since when somebody is known, not that they arrived. */
  readonly arrivals: readonly { readonly resident: string; readonly at: Instant }[]
  readonly needs: readonly { readonly resident: string; readonly topic: string }[]
  readonly signals: readonly { readonly resident: string | null; readonly at: Instant }[]
  /** Residents who are not proposed to others are not proposed for a visit either. */
  readonly objected: ReadonlySet<string>
}

/** An arrival is recent for this many days: 60. */
const JUST = 60
const WEIGHT = {
  signal: 4,
  need: 3,
  arrived: 2,
  'lives-alone': 1.5,
  'long-ago': 1,
  'never-met': 0.25,
} as const satisfies Record<VisitReason['because'], number>
const OLDER = 0.5
const NOT_IN_VIEW = 0.25
const WELCOMING_AT_MOST = 1

const visited = contactKinds.indexOf('visited' satisfies ContactKind)
const bond = (kind: BondKind) => bondKinds.indexOf(kind)

/**
 * Proposes whom to visit: every resident who is `not-in-view` or `only-formal`, with the reasons why now and the ways
 * in, the most urgent first. The order is by the sum of the weights of the reasons (own definition), older people and
 * those who are not in view a little sooner, and by id where that is equal. Linear in the rows of both slices.
 * @param slice of the window in which levels are looked at
 * @param history of the same moment, with all contacts before it
 */
export function visits(slice: Slice, history: Slice, input: VisitInput): Visit[] {
  const levels = levelsOf(slice, aggregateTies(slice, { include: 'all', coAttendance: false }))
  const outside = slice.nodes.flatMap((node, index) => {
    const level = levels.of[index]
    const isOutside = level === 'not-in-view' || level === 'only-formal'
    return isOutside && !node.forgotten && !input.objected.has(node.id) ? [{ node, level }] : []
  })
  const wanted = new Set(outside.map(({ node }) => node.id))
  const last = lastContacts(history, wanted)
  const contactsOf = waysIn(slice, history, wanted)
  const arrivedAt = new Map(input.arrivals.map(({ resident, at }) => [resident, at]))
  const needsOf = Map.groupBy(input.needs, ({ resident }) => resident)
  const signalsOf = Map.groupBy(input.signals, ({ resident }) => resident)

  function reasonsOf(id: string, tags: readonly string[]): VisitReason[] {
    const arrived = arrivedAt.get(id)
    const met = last.get(id)
    const isJust = arrived !== undefined && slice.to - arrived <= JUST * DAY
    return [
      ...(signalsOf.get(id) ?? []).slice(0, 1).map(({ at }) => ({ because: 'signal' as const, since: at })),
      ...(needsOf.get(id) ?? []).map(({ topic }) => ({ because: 'need' as const, topic })),
      ...(isJust ? [{ because: 'arrived' as const, since: arrived }] : []),
      ...(tags.includes('lives-alone') ? [{ because: 'lives-alone' as const }] : []),
      ...(met !== undefined && met <= slice.from ? [{ because: 'long-ago' as const, since: met }] : []),
      ...(met === undefined ? [{ because: 'never-met' as const }] : []),
    ]
  }

  return outside
    .map(({ node, level }) => {
      const reasons = reasonsOf(node.id, node.tags)
      const score =
        reasons.reduce((sum, { because }) => sum + WEIGHT[because], 0) +
        (node.lifeStage === 'older' ? OLDER : 0) +
        (level === 'not-in-view' ? NOT_IN_VIEW : 0)
      return { score, visit: { resident: node.id, level, reasons, contacts: contactsOf(node.id, node.area) } }
    })
    .sort((a, b) => b.score - a.score || (a.visit.resident < b.visit.resident ? -1 : 1))
    .map(({ visit }) => visit)
}

/** The last contact of each of these people, with anybody; rows are sorted by time. */
function lastContacts({ nodes, contacts }: Slice, wanted: ReadonlySet<string>): ReadonlyMap<string, Instant> {
  const last = new Map<string, Instant>()
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] === visited) continue
    for (const index of [contacts.source[row]!, contacts.target[row]!]) {
      const { id } = nodes[index]!
      if (wanted.has(id)) last.set(id, contacts.at[row]!)
    }
  }
  return last
}

function waysIn(slice: Slice, history: Slice, wanted: ReadonlySet<string>) {
  const found = new Map<string, Map<string, VisitContact>>()
  function add(resident: string, how: VisitContact['how'], id: string) {
    if (!wanted.has(resident) || resident === id) return
    const own = found.get(resident) ?? new Map<string, VisitContact>()
    if (!own.has(id)) found.set(resident, own.set(id, { how, id }))
  }
  const { nodes, bonds } = slice
  const welcoming = new Map<string, string[]>()
  const welcomes = (index: number) => {
    const { id, area, present, kind } = nodes[index]!
    if (!area || !present || kind !== 'resident') return
    const others = welcoming.get(area) ?? []
    if (!others.includes(id)) welcoming.set(area, [...others, id])
  }
  for (let row = 0; row < bonds.length; row++) {
    const [source, target] = [bonds.source[row]!, bonds.target[row]!]
    if (bonds.kind[row] === bond('household')) {
      add(nodes[source]!.id, 'household', nodes[target]!.id)
      add(nodes[target]!.id, 'household', nodes[source]!.id)
    }
    if (bonds.kind[row] === bond('volunteer')) welcomes(source)
  }
  for (const [index, { connector }] of nodes.entries()) if (connector) welcomes(index)
  const partnerOf = (index: number) => {
    const { kind, id, partner } = history.nodes[index]!
    return kind === 'partner' ? id : kind === 'professional' ? partner : null
  }
  for (let row = 0; row < history.contacts.length; row++) {
    const [source, target] = [history.contacts.source[row]!, history.contacts.target[row]!]
    const partner = partnerOf(target) ?? partnerOf(source)
    if (partner === null) continue
    add(history.nodes[source]!.id, 'partner', partner)
    add(history.nodes[target]!.id, 'partner', partner)
  }
  return (resident: string, area: string | null): readonly VisitContact[] => {
    const others = (area && welcoming.get(area)) || []
    const own = [...(found.get(resident)?.values() ?? [])]
    return [
      ...own,
      ...others
        .filter((id) => id !== resident && !own.some((one) => one.id === id))
        .slice(0, WELCOMING_AT_MOST)
        .map((id) => ({ how: 'welcomes' as const, id })),
    ]
  }
}
