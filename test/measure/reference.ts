import type { GivenSlice } from '../../services/measure/testing.ts'

/** The rules of the domain in their plainest form, on sets, one removal at a time: slow and easy to check. */

export type Graph = ReadonlyMap<string, ReadonlySet<string>>

export function graphOf(people: readonly string[], pairs: Iterable<readonly [string, string]>): Graph {
  const graph = new Map(people.map((person) => [person, new Set<string>()]))
  for (const [a, b] of pairs) {
    if (a === b) continue
    graph.get(a)!.add(b)
    graph.get(b)!.add(a)
  }
  return graph
}

export function componentOf(graph: Graph, start: string, without?: string): Set<string> {
  const reached = new Set([start])
  for (const one of reached) {
    for (const other of graph.get(one)!) if (other !== without) reached.add(other)
  }
  return reached
}

export type Hangs = { readonly on: string; readonly part: number }

/** Removes every other person in turn and looks in which part this one is left. */
export function hangsOn(graph: Graph, person: string): Hangs | null {
  const whole = componentOf(graph, person)
  let found: Hangs | null = null
  for (const other of graph.keys()) {
    if (other === person || !whole.has(other)) continue
    const part = componentOf(graph, person, other).size
    if (part < (whole.size - 1) / 2 && (!found || part < found.part)) found = { on: other, part }
  }
  return found
}

export function levelOf(given: GivenSlice, informal: Graph, formal: Graph, person: string): string {
  const lines = informal.get(person)!.size
  if (lines === 0) return formal.get(person)!.size === 0 ? 'not-in-view' : 'only-formal'
  if (lines === 1) return 'single-line'
  const component = componentOf(informal, person)
  const connectors = new Set(
    (given.residents ?? []).map((one) => typeof one !== 'string' && one.connector && one.id),
  )
  const volunteers = new Set(
    (given.bonds ?? []).filter(({ kind }) => kind === 'volunteer').map(({ between }) => between[0]),
  )
  const kinds = new Map((given.others ?? []).map(({ id, kind }) => [id, kind]))
  const reached = [...component].some(
    (one) =>
      connectors.has(one) ||
      volunteers.has(one) ||
      [...formal.get(one)!].some((other) => ['partner', 'professional'].includes(kinds.get(other) ?? '')),
  )
  if (component.size < 5 && !reached) return 'island'
  return hangsOn(informal, person) ? 'hangs-on-one' : 'connected'
}
