import {
  type EventType,
  FORGOTTEN,
  isEventType,
  isSealed,
  type Label,
  type SubjectKind,
} from '../../events/index.ts'
import { dataSchemaOf } from '../../events/jsonSchema.ts'
import type { Others } from './others.ts'

type Data = Readonly<Record<string, unknown>>

/** One item in words: its label and its value. */
export type FileRow = { readonly label: Label; readonly value: Label }

type Field = {
  readonly 'x-label'?: Label
  readonly 'x-refers-to'?: SubjectKind
  readonly 'x-options'?: Readonly<Record<string, Label>>
  readonly 'x-personal'?: object
  readonly anyOf?: readonly Field[]
}

const fields = new Map<EventType, Readonly<Record<string, Field>>>()

/** The schema marks of a type's fields, including optional ones. */
function fieldsFor(type: EventType): Readonly<Record<string, Field>> {
  let known = fields.get(type)
  if (!known) {
    const { properties = {} } = dataSchemaOf(type) as { properties?: Record<string, Field> }
    known = Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [
        name,
        field['x-label'] ? field : { ...field, ...field.anyOf?.find((option) => option['x-label']) },
      ]),
    )
    fields.set(type, known)
  }
  return known
}

const same = (text: string): Label => ({ nl: text, en: text })
const joined = (all: readonly Label[]): Label => ({
  nl: [...new Set(all.map(({ nl }) => nl))].join(', '),
  en: [...new Set(all.map(({ en }) => en))].join(', '),
})

const unread: Label = { nl: '(kan nu niet worden geopend)', en: '(cannot be opened now)' }
const gone: Label = { nl: '(gewist)', en: '(erased)' }

/** The content of an event, field by field, without the personal data of others. */
export function rowsOf(type: EventType, data: Data, others: Others): readonly FileRow[] {
  function saidBy(field: Field, value: unknown, alone = true): Label | undefined {
    if (Array.isArray(value)) {
      const all = value.flatMap((one) => saidBy(field, one, value.length === 1) ?? [])
      return all.length > 0 ? joined(all) : undefined
    }
    const kind = field['x-refers-to']
    // That it is about whom it is about goes without saying.
    if (kind) return others.isSelf(String(value)) && alone ? undefined : others.wordsFor(kind, String(value))
    if (typeof value === 'boolean') return value ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' }
    if (typeof value === 'number') return same(String(value))
    if (typeof value !== 'string') return undefined
    if (isSealed(value)) return value === FORGOTTEN ? gone : unread
    return field['x-options']?.[value] ?? same(field['x-personal'] ? others.withoutNames(value) : value)
  }

  const marks = fieldsFor(type)
  const rows = Object.entries(data).flatMap(([name, value]): FileRow[] => {
    const field = marks[name]
    const label = field?.['x-label']
    const said = field && saidBy(field, value)
    return label && said ? [{ label, value: said }] : []
  })
  return [...rows, ...replacementRows(data, others)]
}

/** The replacement of a correction. */
function replacementRows({ replacement }: Data, others: Others): readonly FileRow[] {
  if (typeof replacement !== 'object' || replacement === null) return []
  const { type, data } = replacement as { type?: unknown; data?: unknown }
  if (typeof type !== 'string' || !isEventType(type) || typeof data !== 'object' || data === null) return []
  return rowsOf(type, data as Data, others)
}
