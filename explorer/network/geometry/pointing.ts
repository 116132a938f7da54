import type { Graph, Level } from '../../api/shapes.ts'
import { type At, groupAt, lineAt, type MarkPosition, personAt } from './hits.ts'

/** Hears what was pointed at: somebody, a line, people who are only counted, or nothing. */
export type Tell = {
  readonly onPerson: (id: string, several: boolean) => void
  readonly onLine: (ends: [string, string]) => void
  readonly onGroup: (group: { name: string; level: Level; open: boolean }) => void
  readonly onNothing: () => void
}

/** The things that can be pointed at. */
export type Pointable = {
  readonly marks: Iterable<MarkPosition>
  readonly lines: Iterable<readonly [MarkPosition, MarkPosition]>
  readonly graph: Graph | undefined
  readonly zoom: number
}

/** Tells what is meant by pointing at a spot: who is nearest goes before a group, and that before a line. */
export function point({ marks, lines, graph, zoom }: Pointable, at: At, several: boolean, tell: Tell) {
  const person = personAt(marks, zoom, at)
  if (person !== undefined) return tell.onPerson(person, several)
  const group = graph && groupAt(graph, at)
  if (group) return tell.onGroup(group)
  const line = lineAt(lines, zoom, at)
  if (line) return tell.onLine(line)
  tell.onNothing()
}
