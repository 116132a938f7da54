import { z } from 'zod'
import { catalogue, definitionOf, type EventType, eventTypes } from './catalogue.ts'
import { sources } from './corrections.ts'
import { uuid } from './fields.ts'
import { occurredAt, precisions } from './time.ts'

type JsonSchema = Record<string, unknown>

const schemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })
  return rest
}

/** The data of one type of event as JSON Schema 2020-12, with labels, references and personal marks as `x-` words. */
export const dataSchemaOf = (type: EventType): JsonSchema => schemaOf(definitionOf(type).data)

/** One type of event as it is sent, as JSON Schema. */
function eventSchemaOf(type: EventType): JsonSchema {
  const { label, description } = definitionOf(type)
  return {
    title: type,
    description: `${label.en}. ${description.en}`,
    'x-label': label,
    type: 'object',
    required: ['type', 'occurredAt', 'data'],
    additionalProperties: false,
    properties: {
      id: schemaOf(uuid),
      type: { const: type },
      occurredAt: { ...schemaOf(occurredAt), examples: ['2026-03-14T15:30:00Z', '2026-03-14', '2026-03'] },
      precision: { enum: [...precisions] },
      source: { enum: [...sources] },
      data: dataSchemaOf(type),
    },
  }
}

/** The whole catalogue as one JSON Schema. */
export function catalogueSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An event of Weefsel, as it is sent',
    oneOf: eventTypes.map((type) => ({ $ref: `#/$defs/${type}` })),
    $defs: Object.fromEntries([...catalogue.keys()].map((type) => [type, eventSchemaOf(type as EventType)])),
  }
}
