import { describe, expect, test } from 'vitest'
import { catalogue, type EventType, eventTypes, readNewEvent } from '../../events/index.ts'
import { dataSchemaOf } from '../../events/jsonSchema.ts'
import { problemsFrom, problemsIn } from '../../explorer/features/record/event/formChecks.ts'
import { type FormField, formFields } from '../../explorer/features/record/event/formFields.ts'
import { dataOf, type FormValue, valuesOf } from '../../explorer/features/record/event/formValues.ts'
import { formMomentOf, occurredAtOf, withPrecision } from '../../explorer/features/record/event/moment.ts'
import { nl } from '../../explorer/text/messages/nl.ts'

const id = (number: number) => `00000001-0000-4000-8000-${String(number).padStart(12, '0')}`
const formOf = (type: EventType) => formFields({ schema: dataSchemaOf(type) })

/** A value for the field, as somebody who fills in everything would give it. */
function filledIn({ control, name }: FormField, at: number): FormValue {
  switch (control.kind) {
    case 'reference':
      return id(at)
    case 'references':
      return Array.from({ length: Math.max(control.atLeast, 2) }, (_, more) => id(100 + at + more))
    case 'choice':
      return control.choices.at(-1)?.value ?? ''
    case 'choices':
      return control.choices.map(({ value }) => value)
    case 'texts':
      return ['informal-carer', 'not-online']
    case 'yesNo':
      return 'false'
    case 'number':
      return control.whole ? '3' : '12,5'
    case 'day':
      return '2026-12-31'
    case 'email':
      return 'anna@example.org'
    case 'counts':
      return Object.fromEntries(control.keys.map((key, n) => [key, n === 0 ? '' : String(n)]))
    case 'text':
      return `Iets over ${name}`
  }
}

// A correction begins at the event it puts right, and its replacement has the form of that event.
const ownForm = eventTypes.filter((type) => type !== 'event-corrected')

describe('a form made from the schema of an event', () => {
  test.each(ownForm)('%s: filled in whole it is accepted, and opens again as it was', (type) => {
    const fields = formOf(type)
    const values = Object.fromEntries(fields.map((field, at) => [field.name, filledIn(field, at)]))
    expect(problemsIn(fields, values, nl)).toEqual({})
    const data = dataOf(fields, values)
    const event = readNewEvent({ type, occurredAt: '2026-03-01', data }, () => id(0))
    expect(event.data).toEqual(data)
    expect(dataOf(fields, valuesOf(fields, data))).toEqual(data)
  })

  test.each(ownForm)('%s: every field has words in both languages, and every choice too', (type) => {
    for (const { label, name, control } of formOf(type)) {
      expect(label.nl, name).not.toBe(name)
      expect(label.en).not.toBe('')
      if (control.kind !== 'choice' && control.kind !== 'choices') continue
      expect(
        control.choices.some(({ label, value }) => label.nl !== value),
        name,
      ).toBe(true)
    }
  })

  test('left empty it says which fields are needed, and only those', () => {
    for (const type of ownForm) {
      const fields = formOf(type)
      const problems = problemsIn(fields, valuesOf(fields, {}), nl)
      const needed = fields.filter(({ required }) => required).map(({ name }) => name)
      expect(Object.keys(problems)).toEqual(needed)
    }
  })

  test('what no longer holds is emptied on purpose; what is left alone is not', () => {
    const fields = formOf('resident-described')
    const values = { ...valuesOf(fields, { resident: id(1) }), area: null }
    expect(dataOf(fields, values)).toEqual({ resident: id(1), area: null })
  })

  test('a new type of event gets its form without a line of code', () => {
    const definitions = [...catalogue.values()]
    expect(definitions.length).toBeGreaterThan(60)
    const fields = formFields({
      schema: { properties: { weather: { type: 'string', maxLength: 40 } }, required: ['weather'] },
    })
    expect(fields).toMatchObject([
      { name: 'weather', required: true, control: { kind: 'text', long: false } },
    ])
  })
})

test('what the server says stands at the field it points at', () => {
  const message = 'expected something else'
  const say = ({ message }: { message: string }) => message
  expect(problemsFrom([{ pointer: '/1/data/residents/0', message }], say)).toEqual({ residents: message })
  expect(problemsFrom([{ pointer: '/0/data/replacement/data/note', message }], say)).toEqual({
    note: message,
  })
  expect(problemsFrom([{ pointer: '/0/occurredAt', message }], say)).toEqual({ occurredAt: message })
  expect(problemsFrom([{ pointer: '', message }], say)).toEqual({ '': message })
})

test('a moment is told to the day, the minute or the month, in Amsterdam time', () => {
  expect(formMomentOf('2026-07-01T13:30:00Z')).toEqual({ precision: 'instant', text: '2026-07-01T15:30' })
  expect(occurredAtOf({ precision: 'instant', text: '2026-07-01T15:30' })).toBe('2026-07-01T13:30:00.000Z')
  expect(occurredAtOf({ precision: 'month', text: '2026-7' })).toBeUndefined()
  const day = formMomentOf('2026-07-01')
  expect(withPrecision(day, 'month', 0)).toEqual({ precision: 'month', text: '2026-07' })
  expect(withPrecision(day, 'instant', Date.UTC(2026, 0, 1, 9)).text).toBe('2026-07-01T10:00')
  expect(withPrecision({ precision: 'month', text: '2026-07' }, 'day', 0).text).toBe('2026-07-01')
})
