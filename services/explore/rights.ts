import { dayOf, type Instant, type Neighbourhood, type Position } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import { createEntries, type Entry } from './entries.ts'

/** Why somebody's data should be looked at: to be erased, or to be given another basis. */
export const dueReasons = ['retention-past', 'basis-withdrawn', 'objected-to-everything'] as const
export type Due = {
  readonly resident: string
  readonly reason: (typeof dueReasons)[number]
  /** The day since which, or the moment at which, it is so. */
  readonly since: string
}

/** What residents decided about their data, and what the law says of it, at a moment. */
export type Rights = {
  /** Not to be proposed to others. */
  readonly notIntroduced: ReadonlySet<string>
  /** Not to be seen by research, nor in files that leave. */
  readonly notResearched: ReadonlySet<string>
  /** Whose data are only kept until somebody decides: in no file that leaves. */
  readonly notUsed: ReadonlySet<string>
  /** Offered for erasure. */
  readonly due: readonly Due[]
  readonly forgotten: ReadonlySet<string>
}

const types = ['basis-recorded', 'basis-withdrawn', 'objection-raised', 'resident-forgotten'] as const

/** Reads from the log what residents decided about their data. */
export function createRights(sources: { log: EventLog; graph: GraphStore }) {
  const entriesOf = createEntries(sources, types)
  return async (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position): Promise<Rights> =>
    fold(await entriesOf(neighbourhood, asOf, knownAt), asOf)
}

const LAST_DAY = '9999-12-31'

type Person = {
  /** Bases in force, each with the last day on which it holds. */
  readonly bases: Map<string, string>
  withdrawn?: string
  readonly against: Map<string, string>
}

function fold(entries: readonly Entry[], asOf: Instant): Rights {
  const people = new Map<string, Person>()
  const forgotten = new Set<string>()
  const personOf = (resident: string): Person => {
    const known = people.get(resident) ?? { bases: new Map(), against: new Map() }
    people.set(resident, known)
    return known
  }
  for (const { at, happened } of entries) {
    const { type, data } = happened
    if (type === 'basis-recorded') personOf(data.resident).bases.set(data.basis, data.retainUntil)
    if (type === 'basis-withdrawn') {
      const person = personOf(data.resident)
      person.bases.delete(data.basis)
      person.withdrawn = dayOf(at)
    }
    if (type === 'objection-raised') personOf(data.resident).against.set(data.against, dayOf(at))
    if (type === 'resident-forgotten') forgotten.add(data.resident)
  }
  const today = Number.isFinite(asOf) ? dayOf(asOf) : LAST_DAY
  const due: Due[] = []
  const notIntroduced = new Set<string>()
  const notResearched = new Set<string>()
  for (const [resident, { bases, withdrawn, against }] of people) {
    if (forgotten.has(resident)) continue
    const last = [...bases.values()].sort().at(-1)
    const everything = against.get('everything')
    if (last !== undefined && last < today) due.push({ resident, reason: 'retention-past', since: last })
    else if (last === undefined && withdrawn) {
      due.push({ resident, reason: 'basis-withdrawn', since: withdrawn })
    } else if (everything) due.push({ resident, reason: 'objected-to-everything', since: everything })
    if (against.has('introductions')) notIntroduced.add(resident)
    if (against.has('research')) notResearched.add(resident)
  }
  const notUsed = new Set(due.map(({ resident }) => resident))
  return {
    notIntroduced: new Set([...notIntroduced, ...notUsed]),
    notResearched: new Set([...notResearched, ...notUsed]),
    notUsed,
    due: due.sort((a, b) => (a.since < b.since ? -1 : 1)),
    forgotten,
  }
}
