import { z } from 'zod'

/**
 * The schema of an answer that is not JSON, or is sent as it comes: it describes what is in it, by media type, and
 * leaves the handler free to send a stream.
 */
export const streamed = (description: string, types: Readonly<Record<string, z.ZodType>>) => ({
  description,
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
})

/** The schema of a streamed text answer. */
export const text = z.string()
