import { z } from 'zod'
import { position } from '../context/index.ts'

/** The `changed` events of the live feed. */
const changed = z
  .object({
    position: position.describe('Log position up to which the picture is current.'),
    ids: z.array(z.string()),
  })
  .meta({ id: 'Changed', description: 'Data of a `changed` event: position and the ids concerned.' })
/** The `forgotten` events of the live feed. */
const forgotten = z.object({ ids: z.array(z.string()) }).meta({
  id: 'Forgotten',
  description: 'Data of a `forgotten` event: ids of erased people; clients must drop everything about them.',
})
export const liveData = z.union([changed, forgotten])
