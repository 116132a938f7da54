import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { catalogueByChapter, definitionOf, eventTypes } from './catalogue.ts'
import { defineEvent } from './define.ts'
import { fieldsOf, personalFieldsOf } from './fieldsOf.ts'

/** Every type that the domain names, in its own words. */
const named =
  `resident-expected resident-registered resident-arrived resident-described resident-left resident-forgotten
partner-joined partner-left professional-appointed professional-left professional-forgotten partners-agreed partnership-ended coalition-formed
partner-joined-coalition partner-left-coalition resident-met-resident resident-met-partner residents-gathered
resident-visited-place initiative-started initiative-changed initiative-ended resident-joined-initiative
resident-left-initiative resident-attended-initiative volunteer-joined-initiative volunteer-left-initiative
volunteer-fit-reviewed participation-level-observed buddy-match-made buddy-match-ended connector-appointed
connector-stepped-down household-linked household-unlinked need-voiced need-met need-withdrawn skill-offered
skill-withdrawn help-asked help-given signal-raised signal-picked-up signal-closed introduction-suggested
introduction-made introduction-declined annotation-made place-opened place-management-changed place-functions-changed place-closed
experiment-started experiment-noted experiment-ended result-agreed result-reviewed basis-recorded basis-withdrawn
objection-raised residents-merged residents-unmerged residents-told-apart event-retracted event-corrected`.split(
    /\s+/,
  )

test('holds every event that the domain names', () => {
  expect(eventTypes).toEqual(expect.arrayContaining(named))
})

test('has a type once', () => {
  const all = catalogueByChapter.flatMap(({ definitions }) => definitions.map(({ type }) => type))
  expect(all).toHaveLength(new Set(all).size)
})

describe.each(eventTypes)('%s', (type) => {
  const definition = definitionOf(type)

  test('has words in Dutch and English', () => {
    for (const words of [definition.label, definition.description]) {
      expect(words.nl.length).toBeGreaterThan(5)
      expect(words.en.length).toBeGreaterThan(3)
    }
  })

  test('is kept in the stream of something that it names', () => {
    const { kind, field } = definition.stream
    const found = fieldsOf(type).find((candidate) => candidate.field === field)
    expect(kind === 'neighbourhood' || found?.refersTo === kind).toBe(true)
  })

  test('says of each personal field to whom it belongs', () => {
    const fields = fieldsOf(type)
    for (const { personal } of personalFieldsOf(type)) {
      const subject = fields.find(({ field }) => field === personal?.subject)
      expect(subject?.refersTo).toBeDefined()
    }
  })

  test('marks every free text about a person as personal', () => {
    // The public names and statements of organisations, places and agreements are not about a person.
    const aboutPeople = /^(note|reason|reference|email|phone|outcome)$/
    for (const { field, personal } of fieldsOf(type)) {
      const isPersonName = field === 'name' && ['resident', 'professional'].includes(definition.stream.kind)
      if (aboutPeople.test(field) || isPersonName) expect(personal, field).toBeDefined()
    }
  })
})

test('a version that cannot be lifted to the next is refused when it is defined', () => {
  const words = { nl: 'Proef', en: 'Trial' }
  const define = () =>
    defineEvent({
      type: 'trial',
      version: 2,
      label: words,
      description: words,
      stream: 'resident',
      data: z.object({}),
    })
  expect(define).toThrow('no upcaster lifts version 1 to 2')
})
