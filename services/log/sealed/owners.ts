import {
  definitionOf,
  type EventType,
  type KeyRef,
  keyRefOf,
  type Neighbourhood,
  type NewEvent,
  type PersonalValue,
  referencesOf,
  type SubjectKind,
  subjectsOf,
} from '../../../events/index.ts'
import { type EventLog, isUnreadable, type LogEntry } from '../port.ts'

type Data = Readonly<Record<string, unknown>>
type What = { readonly type: EventType; readonly data: Data }

/** The events of a batch or stream that the log does not hold yet. */
export type Within = {
  add(event: NewEvent): void
  find(id: string): What | undefined
  residentsOfSignal(signal: string): readonly string[] | undefined
}

/**
 * @param targets the ids of the events that corrections point at, when they are known beforehand: only these
 *   are kept
 */
export function createWithin(targets?: ReadonlySet<string>): Within {
  const events = new Map<string, What>()
  const signals = new Map<string, readonly string[]>()
  return {
    add(event) {
      if (!targets || targets.has(event.id)) events.set(event.id, event)
      if (event.type === 'signal-raised') signals.set(event.data.signal, peopleIn(event))
    },
    find: (id) => events.get(id),
    residentsOfSignal: (signal) => signals.get(signal),
  }
}

const idsOf = (kind: SubjectKind, { type, data }: What) =>
  subjectsOf(type, data).flatMap((subject) => (subject.kind === kind ? [subject.id] : []))
const peopleIn = (event: What) => idsOf('resident', event)

const refsOf = (kind: SubjectKind, ids: readonly string[]): readonly KeyRef[] =>
  [...new Set(ids)].map((id) => keyRefOf(kind, id)).sort()

const kindOf = ({ type, subject }: PersonalValue): SubjectKind | undefined =>
  referencesOf(type).find(({ field }) => field === subject)?.refersTo

/** The subject of the event's stream, such as a signal that is about nobody in particular. */
function thingOf({ type, data }: What): readonly KeyRef[] {
  const { kind, field } = definitionOf(type).stream
  return refsOf(kind, [String(data[field])])
}

/**
 * The keys that seal a value, when its own event tells; undefined when another event has to be looked up. A
 * text about a resident belongs to every resident in its event, since a note may name each of them.
 */
export function ownRefs(value: PersonalValue): readonly KeyRef[] | undefined {
  const kind = kindOf(value)
  if (kind === 'event' || kind === 'signal') return undefined
  const people = peopleIn(value)
  if (kind === 'resident') return people.length > 0 ? refsOf('resident', people) : thingOf(value)
  const ids = kind ? idsOf(kind, value) : []
  return kind && ids.length > 0 ? refsOf(kind, ids) : thingOf(value)
}

export type Owners = {
  /** The keys that seal a value. */
  of(neighbourhood: Neighbourhood, value: PersonalValue, within: Within): Promise<readonly KeyRef[]>
}

/**
 * Finds the owners of a text that points at an event or a signal only, such as the reason of a correction.
 */
export function createOwners(log: EventLog): Owners {
  const signals = new Map<Neighbourhood, Map<string, readonly string[]>>()

  async function residentsOfSignal(neighbourhood: Neighbourhood, signal: string, within: Within) {
    const told = within.residentsOfSignal(signal)
    if (told) return told
    const known = signals.get(neighbourhood) ?? new Map<string, readonly string[]>()
    signals.set(neighbourhood, known)
    if (!known.has(signal)) await learnSignals(neighbourhood, known)
    return known.get(signal) ?? []
  }

  async function learnSignals(neighbourhood: Neighbourhood, known: Map<string, readonly string[]>) {
    const types = ['signal-raised', 'event-corrected']
    for await (const { entries } of log.read({ neighbourhood, types })) {
      for (const entry of entries) {
        const what = readable(entry)
        if (what) for (const id of idsOf('signal', what)) known.set(id, peopleIn(what))
      }
    }
  }

  async function peopleOf(neighbourhood: Neighbourhood, event: What, within: Within) {
    const people = peopleIn(event)
    if (people.length > 0) return refsOf('resident', people)
    const professionals = idsOf('professional', event)
    if (professionals.length > 0) return refsOf('professional', professionals)
    const [signal] = idsOf('signal', event)
    const about = signal ? await residentsOfSignal(neighbourhood, signal, within) : []
    return about.length > 0 ? refsOf('resident', about) : thingOf(event)
  }

  return {
    async of(neighbourhood, value, within) {
      const own = ownRefs(value)
      if (own) return own
      if (kindOf(value) === 'signal') return peopleOf(neighbourhood, value, within)
      const id = String(value.data[value.subject])
      const target = within.find(id) ?? readable((await log.find(neighbourhood, [id])).get(id)) ?? undefined
      const itsPeople = target ? await peopleOf(neighbourhood, target, within) : thingOf(value)
      return [...new Set([...itsPeople, ...refsOf('resident', peopleIn(value))])].sort()
    },
  }
}

const readable = (entry: LogEntry | undefined): What | undefined =>
  entry && !isUnreadable(entry) && entry.known ? entry : undefined
