import { isEventType, type Neighbourhood, subjectIdsOf } from '../../events/index.ts'
import type { Sight } from '../access/index.ts'
import type { ExploreTools } from './tools.ts'

const NOBODY: ReadonlySet<string> = new Set()

/** Whom a reader does not see at all: research not those who objected to it, or for whom there is no basis any more. */
export async function hiddenFrom(
  { lens }: Sight,
  { rightsOf, graph, now }: Pick<ExploreTools, 'rightsOf' | 'graph' | 'now'>,
  neighbourhood: Neighbourhood,
): Promise<ReadonlySet<string>> {
  if (lens !== 'pseudonymous') return NOBODY
  return (await rightsOf(neighbourhood, now(), await graph.checkpoint(neighbourhood))).notResearched
}

/** Whether an event points at one of these. */
export const pointsAt = (
  event: { readonly type: string; readonly data?: Readonly<Record<string, unknown>> },
  people: ReadonlySet<string>,
): boolean =>
  people.size > 0 &&
  event.data !== undefined &&
  isEventType(event.type) &&
  subjectIdsOf(event.type, event.data).some((id) => people.has(id))
