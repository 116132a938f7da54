import { randomUUID } from 'node:crypto'
import {
  type Instant,
  isoOf,
  type Neighbourhood,
  type PersonKind,
  tombstoneOf,
  uuid,
} from '../../events/index.ts'
import type { SealedLog } from '../log/index.ts'
import { foldPeople } from '../project/index.ts'
import type { Recorder } from '../record/index.ts'
import { registrationsOf, type SliceNode } from '../slice/index.ts'
import { type Remains, whatRemains } from './remains.ts'

export type EraserOptions = {
  readonly recorder: Recorder
  /**
   * The people and their descriptions are read from the log, because a process that only records has no
   * graph.
   */
  readonly log: Pick<SealedLog, 'find' | 'read' | 'vault'>
  readonly now?: () => Instant
  /** An anonymous node stays when at least this many others have the same description. */
  readonly anonymousFrom?: number | undefined
}

/** A person who can be erased. */
type ErasablePerson = { readonly kind: PersonKind; readonly id: string }

/** A person who was forgotten, and whether an anonymous node stays for the time before. */
type Forgotten = {
  readonly person: string
  readonly kind: PersonKind
  readonly remains: boolean
  readonly position: number
}

/** No person, or more than one, has this name. */
export class UnknownPerson extends Error {
  constructor(named: string, found: number) {
    super(
      found === 0
        ? `nobody in this neighbourhood has the id or reference "${named}"`
        : `${found} people in this neighbourhood go by "${named}": name one of them by id`,
    )
    this.name = 'UnknownPerson'
  }
}

export type Eraser = {
  /**
   * Finds a person: a resident by id or reference, a professional by id or full name, because professionals
   * have no reference.
   * @throws {UnknownPerson}
   */
  find(neighbourhood: Neighbourhood, named: string): Promise<ErasablePerson>
  /** The id of the resident with this id or reference. @throws {UnknownPerson} */
  idOf(neighbourhood: Neighbourhood, named: string): Promise<string>
  /**
   * Erases people, all or none: destroys their keys and appends tombstones.
   * @param people ids of residents and professionals; an unknown id counts as a resident's, and is refused
   * @throws {RuleBroken} when one of them is unknown or was erased before; {LogUnavailable}
   */
  forget(
    neighbourhood: Neighbourhood,
    people: readonly string[],
    recordedBy: string,
  ): Promise<readonly Forgotten[]>
}

export function createEraser({ recorder, log, now = Date.now, anonymousFrom }: EraserOptions): Eraser {
  const peopleOf = (neighbourhood: Neighbourhood) => foldPeople(log, neighbourhood)

  const tombstone = (kind: PersonKind, id: string, remains?: Remains) => ({
    id: randomUUID(),
    type: tombstoneOf(kind),
    occurredAt: isoOf(now()),
    source: 'observed',
    data: { [kind]: id, ...(remains && { remains: saidOf(remains) }) },
  })

  /** The person with this reference, or for a professional with this name. */
  async function called(
    neighbourhood: Neighbourhood,
    named: string,
    kinds: readonly PersonKind[],
  ): Promise<ErasablePerson> {
    const names = (await peopleOf(neighbourhood))
      .filter(({ kind }) => kinds.some((one) => one === kind))
      .flatMap((node) => calledBy(node).map((text) => ({ node, text })))
    const texts = await log.vault.open(
      neighbourhood,
      names.map(({ text }) => text),
    )
    const found = new Set(names.flatMap(({ node }, index) => (texts[index] === named ? [node] : [])))
    const [first] = found
    if (!first || found.size > 1) throw new UnknownPerson(named, found.size)
    return { kind: kindOf(first), id: first.id }
  }

  const asId = (named: string): string | undefined => uuid.safeParse(named).data

  return {
    async find(neighbourhood, named) {
      const id = asId(named)
      if (id === undefined) return called(neighbourhood, named, ['resident', 'professional'])
      const known = (await peopleOf(neighbourhood)).find((one) => one.id === id)
      return { id, kind: known ? kindOf(known) : 'resident' }
    },
    async idOf(neighbourhood, named) {
      return asId(named) ?? (await called(neighbourhood, named, ['resident'])).id
    },
    async forget(neighbourhood, people, recordedBy) {
      const nodes = await peopleOf(neighbourhood)
      const personOf = new Map(nodes.flatMap((node) => registrationsOf(node).map(({ id }) => [id, node.id])))
      const erased = [...new Set(people.map((id) => personOf.get(id) ?? id))]
      const kinds = new Map(nodes.map((node) => [node.id, kindOf(node)]))
      const kind = (id: string): PersonKind => kinds.get(id) ?? 'resident'
      const { remains, noLonger } = whatRemains(nodes, new Set(erased), anonymousFrom)
      const events = [
        ...erased.map((id) => tombstone(kind(id), id, remains.get(id))),
        ...noLonger.map((id) => tombstone('resident', id)),
      ]
      const appended = await recorder.record(neighbourhood, events, { recordedBy })
      return erased.map((id, index) => ({
        person: id,
        kind: kind(id),
        remains: remains.get(id) !== undefined,
        position: appended[index]!.position,
      }))
    },
  }
}

const kindOf = ({ kind }: SliceNode): PersonKind => (kind === 'professional' ? kind : 'resident')
/** The texts by which a person can be found, of all their registrations. */
const calledBy = (node: SliceNode): readonly string[] =>
  registrationsOf(node).flatMap(
    ({ name, reference }) => (node.kind === 'professional' ? name : reference) ?? [],
  )

const saidOf = ({ area, lifeStage, cohort }: Remains) => ({
  ...(area !== null && { area }),
  lifeStage,
  ...(cohort !== null && { cohort }),
})
