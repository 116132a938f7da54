import { type Aliases, type Neighbourhood, type Position, position } from '../../../events/index.ts'
import { contactKinds, type NodeKind, type Slice, type SliceQuery } from '../../slice/index.ts'
import type { ContactChange, EventChanges, GraphChange } from '../change.ts'
import { digestOf } from '../digest.ts'
import { bondEnds, contactEnds } from '../ends.ts'
import { createBonds } from '../fold/bonds.ts'
import { createContacts } from '../fold/contacts.ts'
import { forgetUnderEveryId, isForgetting } from '../fold/forgetting.ts'
import { createMerges } from '../fold/merges.ts'
import { addFact, createNode, type Node } from '../fold/nodes.ts'
import { createOccurrences } from '../fold/occurrences.ts'
import { createRetractions } from '../fold/retractions.ts'
import { sliceOf } from '../fold/slice.ts'
import type { TimelineBin, TimelineBins } from '../port.ts'

const kindNumber = Object.fromEntries(contactKinds.map((kind, index) => [kind, index])) as Record<
  (typeof contactKinds)[number],
  number
>

const LAST = position(Number.MAX_SAFE_INTEGER)

/** The graph of one neighbourhood, in memory. */
export type NeighbourhoodGraph = {
  apply(event: EventChanges): void
  slice(query: SliceQuery): Slice
  history(subject: string, knownAt?: Position): Position[]
  aliases(knownAt?: Position): Aliases
  retractions(): Map<Position, Position>
  timeline(bins: TimelineBins, knownAt: Position): TimelineBin[]
  digest(): string
}

/** A subject of events: the index of its node, if it has one, and its history. */
type Known = { readonly id: string; node: number; readonly history: Position[] }

export function createNeighbourhoodGraph(neighbourhood: Neighbourhood): NeighbourhoodGraph {
  const nodes: Node[] = []
  const contacts = createContacts()
  const bonds = createBonds()
  const sessions: string[] = []
  const sessionIndex = new Map<string, number>()
  /**
   * All subjects of events so far. The two last ones are cached, because the next event often names them
   * again.
   */
  const known = new Map<string, Known>()
  let last: Known | undefined
  let lastButOne: Known | undefined
  const occurrences = createOccurrences()
  const merges = createMerges()
  const retractions = createRetractions()

  function knownAs(id: string): Known {
    if (last?.id === id) return last
    if (lastButOne?.id === id) return lastButOne
    let found = known.get(id)
    if (!found) {
      found = { id, node: -1, history: [] }
      known.set(id, found)
    }
    lastButOne = last
    last = found
    return found
  }

  function nodeIndex(id: string, kind: NodeKind, position: Position): number {
    const named = knownAs(id)
    if (named.node === -1) named.node = nodes.push(createNode(id, kind, position)) - 1
    return named.node
  }

  function sessionNumber(key: string): number {
    if (key === '') return -1
    const known = sessionIndex.get(key)
    if (known !== undefined) return known
    const index = sessions.push(key) - 1
    sessionIndex.set(key, index)
    return index
  }

  function addContact({ kind, source, target, at, weight, position, ordinal, session }: ContactChange) {
    const [sourceKind, targetKind] = contactEnds[kind]
    contacts.add(
      nodeIndex(source, sourceKind, position),
      nodeIndex(target, targetKind, position),
      kindNumber[kind],
      at,
      weight,
      position,
      ordinal,
      sessionNumber(session),
    )
  }

  function applyChange(change: GraphChange) {
    switch (change.change) {
      case 'contact':
        return addContact(change)
      case 'node':
        return addFact(nodes[nodeIndex(change.id, change.kind, change.position)]!, change)
      case 'bond': {
        const { kind, source, target, position } = change
        const [sourceKind, otherKind] = bondEnds[kind]
        return bonds.add(
          change,
          nodeIndex(source, sourceKind, position),
          nodeIndex(target, otherKind, position),
        )
      }
      case 'merge':
        for (const id of [change.kept, change.merged]) nodeIndex(id, 'resident', change.position)
        return merges.add(change)
      case 'retract':
        return retractions.add(change.target, change.position)
      default:
        return change satisfies never
    }
  }

  /** Whether the event at a position was known and not taken back; `undefined` when that holds for all of them. */
  function countsAt(knownAt: Position): ((position: number) => boolean) | undefined {
    if (occurrences.lastPosition() <= knownAt && retractions.size() === 0) return undefined
    return (position) => retractions.counts(position, knownAt)
  }

  const aliases = (knownAt: Position = LAST) => merges.known(knownAt, retractions)

  return {
    apply(event) {
      const { position, at, subjects } = event
      const { changes } = isForgetting(event) ? forgetUnderEveryId(event, aliases(position)) : event
      occurrences.add(at, position)
      for (const change of changes) applyChange(change)
      for (const subject of subjects) knownAs(subject).history.push(position)
    },
    slice: (query) =>
      sliceOf(neighbourhood, query, {
        nodes: nodes.filter((node) => node.firstPosition <= query.knownAt),
        contacts: contacts.between(query.from, query.to, countsAt(query.knownAt)),
        bonds,
        sessions: [...sessions],
        retractions,
        aliases: merges.known(query.knownAt, retractions, query.supposing),
      }),
    aliases,
    history(subject, knownAt) {
      const positions = aliases(knownAt)
        .idsOf(subject)
        .flatMap((id) => known.get(id)?.history ?? [])
      const takenBack = positions.map((position) => retractions.by(position)).filter((by) => by !== undefined)
      return [...new Set([...positions, ...takenBack])].sort((a, b) => a - b)
    },
    retractions: () => new Map(retractions.entries()),
    timeline: (bins, knownAt) => occurrences.timeline(bins, knownAt, retractions),
    digest: () =>
      digestOf({
        nodes,
        contacts: contacts.all(),
        bonds: bonds.all(),
        sessions,
        merges: merges.all(),
        retractions,
      }),
  }
}
