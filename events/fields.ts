import { z } from 'zod'
import { isUuid } from './isUuid.ts'
import { isSealed } from './sealed.ts'
import type { SubjectKind } from './subjectKind.ts'

/** Words for people: Dutch first, English second. */
export type Label = { readonly nl: string; readonly en: string }

declare module 'zod' {
  interface GlobalMeta {
    'x-label'?: Label
    /** Advice for filling in the field. */
    'x-help'?: Label
    /** The field holds the id, or ids, of this kind of thing. */
    'x-refers-to'?: SubjectKind
    /** The event creates what the field refers to: the sender makes the id. */
    'x-begins'?: true
    /** The words of each option of a closed list. */
    'x-options'?: Readonly<Record<string, Label>>
    /**
     * Names or describes a person in free text, and belongs to the person in the field named here. Sealing, erasure
     * and the pseudonymous lens all go by this mark.
     */
    'x-personal'?: { readonly subject: string }
  }
}

const kindLabels: Record<SubjectKind, Label> = {
  resident: { nl: 'Bewoner', en: 'Resident' },
  professional: { nl: 'Professional', en: 'Professional' },
  partner: { nl: 'Partner', en: 'Partner' },
  initiative: { nl: 'Initiatief', en: 'Initiative' },
  place: { nl: 'Plek', en: 'Place' },
  area: { nl: 'Buurt', en: 'Area' },
  coalition: { nl: 'Coalitie', en: 'Coalition' },
  need: { nl: 'Vraag', en: 'Need' },
  skill: { nl: 'Talent', en: 'Skill' },
  help: { nl: 'Hulp', en: 'Help' },
  signal: { nl: 'Signaal', en: 'Signal' },
  introduction: { nl: 'Kennismaking', en: 'Introduction' },
  experiment: { nl: 'Experiment', en: 'Experiment' },
  result: { nl: 'Afspraak', en: 'Agreement' },
  annotation: { nl: 'Aantekening', en: 'Annotation' },
  event: { nl: 'Gebeurtenis', en: 'Event' },
  neighbourhood: { nl: 'Wijk', en: 'Neighbourhood' },
}

/**
 * Any UUID; hexadecimal letters are folded so that one person has one id. One check rather than a chain of them:
 * a replay reads millions of ids.
 */
export const uuid = z
  .string()
  .check((sent) => {
    if (isUuid(sent.value)) return
    const folded = sent.value.toLowerCase()
    if (isUuid(folded)) sent.value = folded
    else sent.issues.push({ code: 'custom', message: 'expected an id (a UUID)', input: sent.value })
  })
  .meta({ format: 'uuid' })

/** The id of one thing of a kind; the field is named after the kind. */
export const refersTo = (kind: SubjectKind, label: Label = kindLabels[kind]) =>
  uuid.meta({ 'x-label': label, 'x-refers-to': kind })

/** The id of something that this event creates. */
export const begins = (kind: SubjectKind) =>
  uuid.meta({ 'x-label': kindLabels[kind], 'x-refers-to': kind, 'x-begins': true })

const howMany = (atLeast: number, atMost: number) =>
  atLeast === atMost ? `exactly ${atLeast}` : `${atLeast} to ${atMost}`

/** The ids of several different things of a kind. */
export const refersToSeveral = (kind: SubjectKind, atLeast: number, atMost: number, label: Label) =>
  z
    .array(uuid)
    .check(({ value, issues }) => {
      const complain = (message: string) => issues.push({ code: 'custom', message, input: value })
      if (value.length < atLeast || value.length > atMost)
        complain(`expected ${howMany(atLeast, atMost)} ids`)
      else if (!distinct(value)) complain('expected different ids: one of them is named twice')
    })
    .meta({ minItems: atLeast, maxItems: atMost, uniqueItems: true, 'x-label': label, 'x-refers-to': kind })

// Most are two: a set would cost more than the rest of the check.
const distinct = (ids: readonly string[]) =>
  ids.length === 2 ? ids[0] !== ids[1] : new Set(ids).size === ids.length

export const twoResidents = () =>
  refersToSeveral('resident', 2, 2, { nl: 'Bewoners (twee)', en: 'Residents (two)' })

/** A street party fits; a whole list pasted by mistake does not. */
const GATHERING_AT_MOST = 500
export const severalResidents = () =>
  refersToSeveral('resident', 2, GATHERING_AT_MOST, { nl: 'Bewoners', en: 'Residents' })

// Line breaks and tabs may stand in a note; other control characters only ever come from damaged files.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Text that people typed: trimmed, not empty, at most `max` characters, kept exactly as it is otherwise. */
export const text = (max: number, label: Label) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !controlCharacters.test(value), { error: 'expected text without control characters' })
    .refine((value) => value.isWellFormed(), { error: 'expected well-formed Unicode text' })
    .meta({ 'x-label': label })

/**
 * Checks a person's text while it is clear; a sealed text is longer and has another form. Senders may not send sealed
 * text (the batch validator refuses it): only a log holds it.
 */
export const sealable = (clear: z.ZodType<string>) =>
  z.string().check((sent) => {
    if (isSealed(sent.value)) return
    const read = clear.safeParse(sent.value)
    if (read.success) sent.value = read.data
    else
      for (const { message } of read.error.issues)
        sent.issues.push({ code: 'custom', message, input: sent.value })
  })

/** Text that names or describes a person; `subject` is the field that says whom it belongs to. */
export const personal = (max: number, subject: string, label: Label) =>
  sealable(text(max, label)).meta({
    minLength: 1,
    maxLength: max,
    'x-label': label,
    'x-personal': { subject },
  })

export const personName = (subject: string) => personal(200, subject, { nl: 'Naam', en: 'Name' })
export const note = (subject: string) => personal(4000, subject, { nl: 'Notitie', en: 'Note' })

/** The name of an organisation, initiative or place: public, not personal. */
export const publicName = () => text(200, { nl: 'Naam', en: 'Name' })

/** A short key such as `de-blauwe-parel`, or a plain name such as `Hoekpolder`. */
export const groupName = (label: Label) => text(80, label)

/** One of a closed list, each with its words. */
export const oneOf = <const T extends Record<string, Label>>(options: T, label: Label) =>
  z
    .enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]])
    .meta({ 'x-label': label, 'x-options': options })

export const calendarDay = (label: Label) => z.iso.date().meta({ 'x-label': label })
