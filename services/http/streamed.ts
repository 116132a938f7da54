import { z } from 'zod'

/**
 * The schema of a streamed or non-JSON answer. It describes the content by media type and lets the handler
 * send a stream.
 */
export const streamed = (description: string, types: Readonly<Record<string, z.ZodType>>) => ({
  description,
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
})

/** The content of such an answer when it is text. */
export const text = z.string()
