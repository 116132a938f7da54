import { z } from 'zod'
import type { Neighbourhood } from './event.ts'

/** Lower case letters, digits and hyphens, so that it can stand in a stream name and an address. */
export const neighbourhoodName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, {
    error: 'expected the name of a neighbourhood: 1 to 63 lower case letters, digits and hyphens',
  })
  .transform((name) => name as Neighbourhood)
