import { z } from 'zod'
import { label } from '../context/index.ts'

const definition = z
  .object({
    type: z.string(),
    chapter: z.string(),
    chapterLabel: label,
    version: z.int().min(1),
    label,
    description: label,
    schema: z.record(z.string(), z.unknown()).describe("JSON Schema of the event's data."),
  })
  .meta({ id: 'EventDefinition' })
export const catalogueAnswer = z.object({ definitions: z.array(definition) })
