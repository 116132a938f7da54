import { z } from 'zod'
import { catalogue, type EventType } from './catalogue.ts'
import type { SubjectKind } from './subjectKind.ts'

export type FieldMarks = {
  readonly field: string
  readonly refersTo?: SubjectKind
  readonly personal?: { readonly subject: string }
}

/** The schema under `optional`, `nullable` and the like, where the marks stand. */
function unwrapped(schema: z.ZodType): z.ZodType {
  let current = schema
  while (current instanceof z.ZodOptional || current instanceof z.ZodNullable) {
    current = current.unwrap() as z.ZodType
  }
  return current
}

function marksOf(type: EventType): FieldMarks[] {
  const data = catalogue.get(type)?.data
  if (!(data instanceof z.ZodObject)) return []
  return Object.entries(data.shape).map(([field, schema]) => {
    const meta = unwrapped(schema as z.ZodType).meta()
    const refersTo = meta?.['x-refers-to']
    const personal = meta?.['x-personal']
    return { field, ...(refersTo && { refersTo }), ...(personal && { personal }) }
  })
}

const marks = new Map<string, FieldMarks[]>()

/** The fields of a type's data with their marks: whom they point at, whose personal data they hold. */
export function fieldsOf(type: EventType): readonly FieldMarks[] {
  let known = marks.get(type)
  if (!known) {
    known = marksOf(type)
    marks.set(type, known)
  }
  return known
}

/** The fields that point at somebody or something. */
export function referencesOf(type: EventType): readonly (FieldMarks & { readonly refersTo: SubjectKind })[] {
  let known = references.get(type)
  if (!known) {
    known = fieldsOf(type).flatMap((field) =>
      field.refersTo ? [{ ...field, refersTo: field.refersTo }] : [],
    )
    references.set(type, known)
  }
  return known
}
const references = new Map<string, readonly (FieldMarks & { readonly refersTo: SubjectKind })[]>()

type PersonalField = FieldMarks & { readonly personal: { readonly subject: string } }

/** The fields that name or describe a person, each with the field that says whom. */
export function personalFieldsOf(type: EventType): readonly PersonalField[] {
  let known = personalFields.get(type)
  if (!known) {
    known = fieldsOf(type).flatMap((field) =>
      field.personal ? [{ ...field, personal: field.personal }] : [],
    )
    personalFields.set(type, known)
  }
  return known
}
const personalFields = new Map<string, readonly PersonalField[]>()
