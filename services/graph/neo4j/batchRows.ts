import type { BondKind, ContactKind, NodeKind } from '../../slice/index.ts'
import type { EventChanges, GraphChange } from '../change.ts'
import { bondEnds, contactEnds } from '../ends.ts'
import { propertiesOf } from './description.ts'
import { bondTypes, changeId, contactTypes, ENDED, keyOf, MERGED_INTO, UNMERGED_FROM } from './schema.ts'

type Value = string | number | boolean | null | undefined | readonly string[]
/** One relationship: the keys of its ends, id, time, position, ordinal, and the columns of its type. */
type TieRow = readonly Value[]
type FactRow = {
  readonly key: string
  readonly id: string
  readonly at: number
  readonly position: number
  readonly ordinal: number
  readonly said: Readonly<Record<string, Value>>
}

/** A batch of events as rows for the statements that write them, one list for each shape. */
export type BatchRows = {
  /** The subjects of the changes, in the order of the changes. */
  readonly subjects: ReadonlyMap<string, { readonly kind: NodeKind; readonly position: number }>
  readonly sessions: ReadonlyMap<string, number>
  /** Contacts and bonds, by relationship type. */
  readonly ties: ReadonlyMap<string, readonly TieRow[]>
  readonly facts: readonly FactRow[]
  readonly mentions: readonly { readonly key: string; readonly position: number; readonly silent: boolean }[]
  readonly retractions: readonly { readonly target: number; readonly position: number }[]
  /** How many merges, and undone merges, there are. */
  readonly merges: number
  readonly ats: readonly number[]
  readonly positions: readonly number[]
  /** The keys of the nodes with a bond that started or ended. */
  readonly bonded: ReadonlySet<string>
  /** The nodes whose descriptions before a position have to be removed. */
  readonly forgotten: readonly { readonly key: string; readonly position: number }[]
}

const nameOf = <K extends string>(types: readonly { kind: K; name: string }[]) =>
  Object.fromEntries(types.map(({ kind, name }) => [kind, name])) as Record<K, string>
const contactName: Record<ContactKind, string> = nameOf(contactTypes)
const bondName: Record<BondKind, string> = nameOf(bondTypes)

export function batchRows(graph: number, events: readonly EventChanges[]): BatchRows {
  const subjects = new Map<string, { kind: NodeKind; position: number }>()
  const sessions = new Map<string, number>()
  const ties = new Map<string, TieRow[]>()
  const facts: FactRow[] = []
  const mentions: { key: string; position: number; silent: boolean }[] = []
  const retractions: { target: number; position: number }[] = []
  const bonded = new Set<string>()
  const forgotten: { key: string; position: number }[] = []
  let merges = 0

  function meet(id: string, kind: NodeKind, position: number) {
    if (!subjects.has(id)) subjects.set(id, { kind, position })
  }
  function tie(type: string, row: TieRow) {
    const rows = ties.get(type)
    if (rows) rows.push(row)
    else ties.set(type, [row])
  }

  function take(change: GraphChange) {
    const { position } = change
    switch (change.change) {
      case 'node': {
        const { id, kind, at, ordinal, presence, description, forgets } = change
        meet(id, kind, position)
        const said = {
          ...propertiesOf(description),
          ...(presence && { presence }),
          ...(forgets && { forgets }),
        }
        if (forgets) forgotten.push({ key: keyOf(graph, id), position })
        return facts.push({
          key: keyOf(graph, id),
          id: changeId(graph, position, ordinal),
          at,
          position,
          ordinal,
          said,
        })
      }
      case 'contact': {
        const { kind, source, target, at, ordinal, weight, session } = change
        const [sourceKind, targetKind] = contactEnds[kind]
        meet(source, sourceKind, position)
        meet(target, targetKind, position)
        if (session !== '' && !sessions.has(session)) sessions.set(session, position)
        const head = [keyOf(graph, source), keyOf(graph, target), changeId(graph, position, ordinal)]
        return tie(contactName[kind], [
          ...head,
          at,
          position,
          ordinal,
          weight,
          session === '' ? null : session,
        ])
      }
      case 'bond': {
        const { kind, source, target, at, ordinal, turn, initiative } = change
        const [sourceKind, targetKind] = bondEnds[kind]
        meet(source, sourceKind, position)
        meet(target, targetKind, position)
        bonded.add(source)
        const head = [keyOf(graph, source), keyOf(graph, target), changeId(graph, position, ordinal)]
        const own = [kind, initiative ?? null]
        return tie(turn === 'made' ? bondName[kind] : ENDED, [...head, at, position, ordinal, ...own])
      }
      case 'merge': {
        const { kept, merged, at, ordinal, turn } = change
        meet(kept, 'resident', position)
        meet(merged, 'resident', position)
        merges++
        const head = [keyOf(graph, merged), keyOf(graph, kept), changeId(graph, position, ordinal)]
        return tie(turn === 'made' ? MERGED_INTO : UNMERGED_FROM, [...head, at, position, ordinal])
      }
      case 'retract':
        return retractions.push({ target: change.target, position })
      default:
        return change satisfies never
    }
  }

  /** History follows from the changes of an event. Other mentions are stored explicitly. */
  function mention({ position, subjects: listed, changes }: EventChanges) {
    const implied = new Set(changes.flatMap(endsOf))
    const named = new Set(listed)
    for (const id of named)
      if (!implied.has(id)) mentions.push({ key: keyOf(graph, id), position, silent: false })
    for (const id of implied)
      if (!named.has(id)) mentions.push({ key: keyOf(graph, id), position, silent: true })
  }

  for (const event of events) {
    for (const change of event.changes) take(change)
    mention(event)
  }
  return {
    subjects,
    sessions,
    ties,
    facts,
    mentions,
    retractions,
    merges,
    ats: events.map(({ at }) => at),
    positions: events.map(({ position }) => position),
    bonded,
    forgotten,
  }
}

function endsOf(change: GraphChange): string[] {
  switch (change.change) {
    case 'node':
      return [change.id]
    case 'contact':
    case 'bond':
      return [change.source, change.target]
    case 'merge':
      return [change.kept, change.merged]
    case 'retract':
      return []
    default:
      return change satisfies never
  }
}
