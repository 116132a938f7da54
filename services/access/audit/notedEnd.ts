import { z } from 'zod'
import type { ChainEnd } from './chain.ts'

/** An end of the chain that was noted earlier, in the format of the verification: `120:3f…`. */
export const notedEnd = z
  .string()
  .regex(/^\d{1,15}:[0-9a-f]{64}$/, { error: 'expected what an earlier check told, such as 120:3f…' })
  .transform((text): ChainEnd => {
    const [entries, hash = ''] = text.split(':')
    return { entries: Number(entries), hash }
  })
