import * as z from 'zod/mini'

const newEvent = z.object({
  id: z.string(),
  type: z.string(),
  occurredAt: z.string(),
  data: z.record(z.string(), z.unknown()),
})

/** One press on *Vastleggen*: its events are appended all or none, and their ids make a retry harmless. */
export const submission = z.object({
  id: z.string(),
  neighbourhood: z.string(),
  /** What it says, for the user. */
  sentence: z.string(),
  events: z.array(newEvent),
  /** Set when the server refused it: why, by which rule, and whom it is about. */
  refusal: z.optional(z.object({ code: z.string(), message: z.string() })),
})
export type Submission = z.infer<typeof submission>

const submissions = z.array(submission)

export function readSubmissions(text: string | null): readonly Submission[] {
  if (!text) return []
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch (error) {
    // Half a write of an old browser: there is nothing in it to save.
    if (error instanceof SyntaxError) return []
    throw error
  }
  const read = submissions.safeParse(stored)
  return read.success ? read.data : []
}

/** The residents an event names: whoever may turn out not to have arrived yet. */
export function residentsIn(events: Submission['events']): string[] {
  const ids = events.flatMap(({ data }) => [data.resident, data.residents].flat())
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
