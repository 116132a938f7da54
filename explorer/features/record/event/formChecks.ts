import type { Messages } from '../../../text/messages/nl.ts'
import type { FormField } from './formFields.ts'
import { countsIn, type FormValues, isEmpty, listIn, numberOf, textIn } from './formValues.ts'

/** The problems, by the name of the field. */
export type FieldProblems = Readonly<Record<string, string>>

/** Problems that show before the server is asked, in words for people. */
export function problemsIn(fields: readonly FormField[], values: FormValues, t: Messages): FieldProblems {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field, values, t)
      return problem ? [[field.name, problem]] : []
    }),
  )
}

function problemOf(field: FormField, values: FormValues, { event: { wrong } }: Messages): string | undefined {
  const { control, required } = field
  const value = values[field.name]
  if (value === null) return undefined
  if (value === undefined || isEmpty(value)) return required ? wrong.required : undefined
  if (control.kind === 'references') {
    const many = listIn(value).length
    if (many < control.atLeast) return wrong.tooFew(control.atLeast)
    if (many > control.atMost) return wrong.tooMany(control.atMost)
  }
  if (control.kind === 'number') {
    const number = numberOf(textIn(value))
    if (Number.isNaN(number)) return wrong.number
    if (control.whole && !Number.isInteger(number)) return wrong.whole
    const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = control
    if (number < least || number > most) return wrong.between(least, most)
  }
  if (control.kind === 'counts') {
    const isCount = (text: string) => text === '' || (Number.isInteger(numberOf(text)) && numberOf(text) >= 0)
    if (!Object.values(countsIn(value)).every(isCount)) return wrong.whole
  }
  return undefined
}

/** Puts what the server said at the fields it points at; what points at none stands under the empty name. */
export function problemsFrom(
  faults: readonly { readonly pointer: string; readonly message: string }[],
  say: (fault: { readonly pointer: string; readonly message: string }) => string,
): FieldProblems {
  const problems: Record<string, string> = {}
  for (const fault of faults) {
    // `/data/name`, `/1/data/name` in an array, `/data/replacement/data/name` in a correction.
    const [, name] = /^.*\/data\/(?:replacement\/data\/)?([^/]+)(?:\/.*)?$/.exec(fault.pointer) ?? []
    const when = /\/(occurredAt|precision)$/.test(fault.pointer)
    problems[when ? 'occurredAt' : (name ?? '')] ??= say(fault)
  }
  return problems
}
