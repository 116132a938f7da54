import type { BilingualText, Definition, SubjectKind } from '../../../api/catalogueShapes.ts'

/** A field of the data of an event, as a form shows it. */
export type FormField = {
  readonly name: string
  readonly label: BilingualText
  readonly help?: BilingualText | undefined
  readonly required: boolean
  /** Can be emptied on purpose: `null` says that it no longer holds. */
  readonly nullable: boolean
  /** Names or describes a person. */
  readonly personal: boolean
  readonly control: Control
}

export type FieldOption = { readonly value: string; readonly label: BilingualText }

type Control =
  | { readonly kind: 'reference'; readonly to: SubjectKind; readonly begins: boolean }
  | {
      readonly kind: 'references'
      readonly to: SubjectKind
      readonly atLeast: number
      readonly atMost: number
    }
  | { readonly kind: 'text'; readonly most: number; readonly long: boolean }
  | { readonly kind: 'email' }
  | { readonly kind: 'choice'; readonly choices: readonly FieldOption[] }
  | { readonly kind: 'choices'; readonly choices: readonly FieldOption[] }
  | { readonly kind: 'texts'; readonly most: number; readonly pattern: string | undefined }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'number'; readonly whole: boolean; readonly least?: number; readonly most?: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'counts'; readonly keys: readonly string[] }

type Schema = {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly pattern?: string
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly 'x-label'?: BilingualText
  readonly 'x-help'?: BilingualText
  readonly 'x-refers-to'?: SubjectKind
  readonly 'x-begins'?: true
  readonly 'x-options'?: Readonly<Record<string, BilingualText>>
  readonly 'x-personal'?: object
}

/** More than this is a story rather than a name: it gets room for several lines. */
const ONE_LINE = 300

/** The fields of a form for one type of event, made from its JSON Schema; nothing is known here of any type. */
export function formFields(definition: Pick<Definition, 'schema'>): readonly FormField[] {
  const { properties = {}, required = [] } = definition.schema as Schema
  return Object.entries(properties).map(([name, schema]) => {
    const inside = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
    const marked = { ...inside, ...schema }
    return {
      name,
      label: marked['x-label'] ?? { nl: name, en: name },
      help: marked['x-help'],
      required: required.includes(name),
      nullable: schema.anyOf?.some(({ type }) => type === 'null') ?? false,
      personal: marked['x-personal'] !== undefined,
      control: controlOf(inside),
    }
  })
}

function controlOf(schema: Schema): Control {
  const to = schema['x-refers-to']
  if (schema.type === 'array') return listControl(schema)
  if (to) return { kind: 'reference', to, begins: schema['x-begins'] === true }
  if (schema.enum) return { kind: 'choice', choices: choicesOf(schema) }
  switch (schema.type) {
    case 'boolean':
      return { kind: 'yesNo' }
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        whole: schema.type === 'integer',
        ...(schema.minimum !== undefined && { least: schema.minimum }),
        ...(schema.maximum !== undefined && { most: schema.maximum }),
      }
    case 'object':
      return { kind: 'counts', keys: schema.propertyNames?.enum ?? [] }
    default:
      if (schema.format === 'date') return { kind: 'day' }
      if (schema.format === 'email') return { kind: 'email' }
      return { kind: 'text', most: schema.maxLength ?? ONE_LINE, long: (schema.maxLength ?? 0) > ONE_LINE }
  }
}

function listControl({ items = {}, minItems = 0, maxItems = 500, 'x-refers-to': to }: Schema): Control {
  if (to) return { kind: 'references', to, atLeast: minItems, atMost: maxItems }
  if (items.enum) return { kind: 'choices', choices: choicesOf(items) }
  return { kind: 'texts', most: maxItems, pattern: items.pattern }
}

const choicesOf = ({ enum: values = [], 'x-options': words = {} }: Schema): readonly FieldOption[] =>
  values.map((value) => ({ value, label: words[value] ?? { nl: value, en: value } }))
