import type { Command } from 'commander'
import { type Neighbourhood, type Position, position } from '../../events/index.ts'
import type { KnownAt, Window } from '../../services/explore/index.ts'
import type { EventLog } from '../../services/log/index.ts'
import {
  asOfOption,
  dataOption,
  knownAtOption,
  neighbourhoodOption,
  serverOption,
  windowOption,
} from './options.ts'

/** The options of a question about a moment. */
export type QuestionOptions = {
  neighbourhood: Neighbourhood
  asOf?: number
  knownAt?: KnownAt
  window?: Window
  coAttendance?: true
  data?: string
  server?: string
}

export const withQuestion = (command: Command) =>
  command
    .addOption(neighbourhoodOption().makeOptionMandatory())
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(windowOption())
    .option('--co-attendance', 'count people who attended the same session as having met')
    .addOption(dataOption())
    .addOption(serverOption())

/** The same question as a server is asked it. */
export function queryString(
  { asOf, knownAt, window, coAttendance }: QuestionOptions,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams(more)
  if (asOf !== undefined) query.set('asOf', new Date(asOf).toISOString())
  if (knownAt !== undefined) {
    query.set(
      'knownAt',
      'position' in knownAt ? String(knownAt.position) : new Date(knownAt.moment).toISOString(),
    )
  }
  if (window !== undefined) query.set('window', window.text)
  if (coAttendance) query.set('coAttendance', 'true')
  return query.size > 0 ? `?${query}` : ''
}

/** How much of the log the question sees. */
export async function positionOf(
  log: Pick<EventLog, 'head' | 'headAt'>,
  { neighbourhood, knownAt }: QuestionOptions,
): Promise<Position> {
  const head = await log.head(neighbourhood)
  if (!knownAt) return head
  const asked = 'position' in knownAt ? knownAt.position : await log.headAt(neighbourhood, knownAt.moment)
  return position(Math.min(asked, head))
}
