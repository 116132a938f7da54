import { type Aliases, dayOf, type Instant, type Neighbourhood, type Position } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { ReadLog } from '../log/index.ts'
import { createEffectiveEvents, type EffectiveEvent } from '../project/index.ts'

/** Why somebody's data should be looked at: to be erased, or to be given another basis. */
export const dueReasons = ['retention-past', 'basis-withdrawn', 'objected-to-everything'] as const
type Due = {
  readonly resident: string
  readonly reason: (typeof dueReasons)[number]
  /** The day since which, or the moment at which, it is so. */
  readonly since: string
}

/** Decisions of residents about their data, and their legal effect, at a moment. The sets hold all ids of each person. */
export type DataRights = {
  /** Not to be proposed to others. */
  readonly notIntroduced: ReadonlySet<string>
  /** Not to be seen by research, nor in its files; also when they were erased since. */
  readonly notResearched: ReadonlySet<string>
  /** Whose data are only kept until somebody decides: in no file that leaves. */
  readonly notUsed: ReadonlySet<string>
  /** Offered for erasure. */
  readonly due: readonly Due[]
  /** Erased residents, each with the position of the erasure. */
  readonly forgotten: ReadonlyMap<string, Position>
}

const types = ['basis-recorded', 'basis-withdrawn', 'objection-raised', 'resident-forgotten'] as const

/** Reads from the log what residents decided about their data. */
export function createDataRights(sources: { log: ReadLog; graph: GraphStore }) {
  const entriesOf = createEffectiveEvents(sources, types)
  return async (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position): Promise<DataRights> => {
    const rights = fold(await entriesOf(neighbourhood, asOf, knownAt), asOf)
    const aliases = await sources.graph.aliases(neighbourhood, knownAt)
    return aliases.merged.size === 0 ? rights : underEveryId(rights, aliases)
  }
}

function underEveryId(rights: DataRights, { idsOf }: Aliases): DataRights {
  const everyId = (people: ReadonlySet<string>) => new Set([...people].flatMap(idsOf))
  return {
    ...rights,
    notIntroduced: everyId(rights.notIntroduced),
    notResearched: everyId(rights.notResearched),
    notUsed: everyId(rights.notUsed),
    forgotten: new Map(
      [...rights.forgotten].flatMap(([id, at]) => idsOf(id).map((one) => [one, at] as const)),
    ),
  }
}

const LAST_DAY = '9999-12-31'

type Person = {
  /** Bases in force, each with the last day on which it holds. */
  readonly bases: Map<string, string>
  withdrawn?: string
  readonly against: Map<string, string>
}
type Erased = { readonly position: Position; readonly day: string }

function fold(entries: readonly EffectiveEvent[], asOf: Instant): DataRights {
  const people = new Map<string, Person>()
  const forgotten = new Map<string, Erased>()
  const personOf = (resident: string): Person => {
    const known = people.get(resident) ?? { bases: new Map(), against: new Map() }
    people.set(resident, known)
    return known
  }
  for (const { at, position, happened } of entries) {
    const { type, data } = happened
    if (type === 'basis-recorded') personOf(data.resident).bases.set(data.basis, data.retainUntil)
    if (type === 'basis-withdrawn') {
      const person = personOf(data.resident)
      person.bases.delete(data.basis)
      person.withdrawn = dayOf(at)
    }
    if (type === 'objection-raised') personOf(data.resident).against.set(data.against, dayOf(at))
    if (type === 'resident-forgotten') forgotten.set(data.resident, { position, day: dayOf(at) })
  }
  const today = Number.isFinite(asOf) ? dayOf(asOf) : LAST_DAY
  const due: Due[] = []
  const notIntroduced = new Set<string>()
  const notResearched = new Set<string>()
  for (const [resident, person] of people) {
    const erased = forgotten.get(resident)
    // A decision from before an erasure holds for the anonymous node that stays after it.
    const reason = dueReason(person, erased?.day ?? today)
    if (reason || person.against.has('research')) notResearched.add(resident)
    if (erased) continue
    if (reason) due.push({ resident, ...reason })
    if (reason || person.against.has('introductions')) notIntroduced.add(resident)
  }
  return {
    notIntroduced,
    notResearched,
    notUsed: new Set(due.map(({ resident }) => resident)),
    due: due.sort((a, b) => (a.since < b.since ? -1 : 1)),
    forgotten: new Map([...forgotten].map(([resident, { position }]) => [resident, position])),
  }
}

/** Why somebody's data should be looked at on a day, if they should. */
function dueReason({ bases, withdrawn, against }: Person, day: string): Omit<Due, 'resident'> | undefined {
  const last = [...bases.values()].sort().at(-1)
  if (last !== undefined && last < day) return { reason: 'retention-past', since: last }
  if (last === undefined && withdrawn) return { reason: 'basis-withdrawn', since: withdrawn }
  const everything = against.get('everything')
  return everything === undefined ? undefined : { reason: 'objected-to-everything', since: everything }
}
