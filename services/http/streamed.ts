import { z } from 'zod'

/**
 * The schema of an answer that is not JSON, or is sent as it comes: it describes what is in it, by media type, and
 * leaves the handler free to send a stream.
 */
export const streamed = (description: string, types: Readonly<Record<string, z.ZodType>>) => ({
  description,
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
})

/** What such an answer holds when it is text. */
export const text = z.string()
