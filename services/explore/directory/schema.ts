import { z } from 'zod'
import { id, moment } from '../context/index.ts'
import { nodeKind } from '../graph/index.ts'

const thingKinds = [
  'need',
  'skill',
  'help',
  'signal',
  'introduction',
  'experiment',
  'result',
  'coalition',
] as const

/** Something that is neither a person nor in the picture, but can be pointed at: a need, a signal, an agreement. */
const thing = z
  .object({
    id,
    kind: z.enum(thingKinds),
    name: z.string().nullable().describe('Name, if any.'),
    topic: z.string().nullable(),
    note: z.string().nullable(),
    residents: z.array(z.string()).describe('Residents that it is about.'),
    since: moment,
    state: z
      .enum(['open', 'picked-up', 'answered', 'declined', 'ended'])
      .describe('`open` until something answers or ends it.'),
    by: z.string().nullable().describe('Identifier of the subject that answered it or took it up.'),
  })
  .meta({ id: 'Thing' })
export type Thing = z.infer<typeof thing>

const away = z
  .object({ id, kind: nodeKind, label: z.string(), area: z.string().nullable() })
  .meta({ id: 'Away', description: 'Known person or thing that is not in the neighbourhood at this moment.' })

export const directory = z.object({ things: z.array(thing), away: z.array(away) })
