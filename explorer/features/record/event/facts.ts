import type { Definition } from '../../../api/catalogueShapes.ts'
import type { EventContent } from '../../../model/eventContent.ts'
import type { Messages } from '../../../text/messages/nl.ts'
import { namesInWords } from '../../../text/names.ts'
import { type FieldOption, type FormField, formFields } from './formFields.ts'

export type FieldText = { readonly label: string; readonly text: string }

/** What an event says, field by field, in words; ids that only stand for the event itself are left out. */
export function factsOf(
  definition: Definition | undefined,
  data: EventContent,
  names: Readonly<Record<string, string | null>>,
  t: Messages,
  language: 'nl' | 'en',
): readonly FieldText[] {
  if (!definition) return []
  return formFields(definition).flatMap((field) => {
    const text = factOf(field, data[field.name], names, t, language)
    return text === undefined ? [] : [{ label: field.label[language], text }]
  })
}

function factOf(
  { control }: FormField,
  value: unknown,
  names: Readonly<Record<string, string | null>>,
  t: Messages,
  language: 'nl' | 'en',
): string | undefined {
  if (value === undefined) return undefined
  if (value === null) return t.event.shown.nothing
  const several = Array.isArray(value) ? value.map(String) : [String(value)]
  const wordOf = (choices: readonly FieldOption[]) => (one: string) =>
    choices.find((choice) => choice.value === one)?.label[language] ?? one
  switch (control.kind) {
    case 'reference':
      return names[String(value)] ?? undefined
    case 'references':
      return namesInWords(
        several.map((id) => names[id] ?? t.unknownName),
        t,
        several.length,
      )
    case 'choice':
    case 'choices':
      return several.map(wordOf(control.choices)).join(', ')
    case 'texts':
      return several.map((one) => (t.tags as Readonly<Record<string, string>>)[one] ?? one).join(', ')
    case 'yesNo':
      return value === true ? t.event.form.yes : t.event.form.no
    case 'counts':
      return Object.entries(value)
        .map(([key, count]) => `${(t.lifeStages as Readonly<Record<string, string>>)[key] ?? key}: ${count}`)
        .join('\n')
    default:
      if (typeof value !== 'object') return String(value)
      return 'sealed' in value && value.sealed === 'locked' ? t.event.shown.locked : t.event.shown.gone
  }
}
