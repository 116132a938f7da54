import { z } from 'zod'
import { position } from '../context/index.ts'

/** The `changed` events of the live feed. */
const changed = z
  .object({ position: position.describe('How far the picture is now.'), ids: z.array(z.string()) })
  .meta({ id: 'Changed', description: 'The data of a `changed` event: whom and what the news is about.' })
/** The `forgotten` events of the live feed. */
const forgotten = z
  .object({ ids: z.array(z.string()) })
  .meta({ id: 'Forgotten', description: 'The data of a `forgotten` event: of whom nothing may be kept.' })
export const liveData = z.union([changed, forgotten])
