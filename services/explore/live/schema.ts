import { z } from 'zod'
import { position } from '../context/index.ts'

/** What the live feed tells in its `changed` events. */
const changed = z
  .object({ position: position.describe('How far the picture is now.'), ids: z.array(z.string()) })
  .meta({ id: 'Changed', description: 'The data of a `changed` event: whom and what the news is about.' })
/** What it tells in its `forgotten` events. */
const forgotten = z
  .object({ ids: z.array(z.string()) })
  .meta({ id: 'Forgotten', description: 'The data of a `forgotten` event: of whom nothing may be kept.' })
export const liveData = z.union([changed, forgotten])
