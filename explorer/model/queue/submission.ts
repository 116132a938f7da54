import * as z from 'zod/mini'
import { parseJson } from '../../platform/parseJson.ts'

const newEvent = z.object({
  id: z.string(),
  type: z.string(),
  occurredAt: z.string(),
  precision: z.exactOptional(z.enum(['instant', 'day', 'month'])),
  source: z.exactOptional(z.enum(['self', 'observed', 'partner', 'import'])),
  data: z.record(z.string(), z.unknown()),
})

const refusal = z.object({
  code: z.string(),
  /** In a few words, in the language of the interface. */
  title: z.optional(z.string()),
  message: z.string(),
  faults: z.optional(z.array(z.object({ pointer: z.string(), message: z.string() }))),
})
/** Why the server said no, by which rule, and at which fields. */
export type SubmissionRefusal = z.infer<typeof refusal>

/** One press on *Vastleggen*: its events are appended all or none, and their ids make a retry harmless. */
const submission = z.object({
  id: z.string(),
  neighbourhood: z.string(),
  /** What it says, for the user. */
  sentence: z.string(),
  events: z.array(newEvent),
  /** Set when the server refused it. */
  refusal: z.optional(refusal),
})
export type Submission = z.infer<typeof submission>

const submissions = z.array(submission)

export function readSubmissions(text: string | null): readonly Submission[] {
  const read = submissions.safeParse(parseJson(text))
  return read.success ? read.data : []
}

export function readSubmission(text: string): Submission | undefined {
  const read = submission.safeParse(parseJson(text))
  return read.success ? read.data : undefined
}

/** The residents an event names: whoever may turn out not to have arrived yet. */
export function residentsIn(events: Submission['events']): string[] {
  const ids = events.flatMap(({ data }) => [data.resident, data.residents].flat())
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
