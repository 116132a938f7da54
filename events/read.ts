import { z } from 'zod'
import { catalogue, type EventType, isEventType } from './catalogue.ts'
import { sources } from './corrections.ts'
import type { NewEvent } from './event.ts'
import { uuid } from './fields.ts'
import { occurredAt, type Precision, precisions, readTime } from './time.ts'

/** One thing wrong in what was sent: where (a JSON pointer) and what was expected there. */
export type Fault = { readonly pointer: string; readonly message: string }

/** The input is not an event that this release accepts. */
export class InvalidEvent extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ pointer, message }) => `${pointer || 'event'}: ${message}`).join('; '))
    this.name = 'InvalidEvent'
    this.faults = faults
  }
}

/** The event as it travels: everything but its data, which the catalogue checks by type. */
export const sentEvent = z.strictObject({
  id: uuid.optional(),
  type: z.string(),
  occurredAt,
  precision: z.enum(precisions).optional(),
  source: z.enum(sources).optional(),
  data: z.record(z.string(), z.unknown()),
})
export type SentEvent = z.input<typeof sentEvent>

const escaped = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

const faultsOf = (error: z.ZodError, at: string): Fault[] =>
  error.issues.flatMap((issue) => {
    const pointer = [at, ...issue.path.map(escaped)].join('/')
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: `${pointer}/${escaped(key)}`,
          message: 'this field is not known here',
        }))
      : [{ pointer, message: issue.message }]
  })

const fineness: Record<Precision, number> = { month: 0, day: 1, instant: 2 }

/**
 * Checks what somebody sent against the catalogue.
 * @param makeId gives the id of an event that came without one.
 * @param at where in a larger document it stands, as a JSON pointer.
 * @throws {InvalidEvent} naming each field and what was expected.
 */
export function readNewEvent(input: unknown, makeId: () => string, at = ''): NewEvent {
  const sent = sentEvent.safeParse(input)
  if (!sent.success) throw new InvalidEvent(faultsOf(sent.error, at))
  const { id = makeId(), type, source = 'observed', ...rest } = sent.data
  if (!isEventType(type)) {
    throw new InvalidEvent([
      { pointer: `${at}/type`, message: `"${type.slice(0, 80)}" is not a known type of event` },
    ])
  }
  const when = readWhen(rest.occurredAt, rest.precision, at)
  return { id, type, source, ...when, data: readData(type, rest.data, `${at}/data`) } as NewEvent
}

function readWhen(text: string, asked: Precision | undefined, at: string) {
  const read = readTime(text)
  if (!read) throw new InvalidEvent([{ pointer: `${at}/occurredAt`, message: 'expected a moment' }])
  const { precision } = read
  if (asked && fineness[asked] > fineness[precision]) {
    const message = `occurredAt "${text}" is only precise to the ${precision}, not to the ${asked}`
    throw new InvalidEvent([{ pointer: `${at}/precision`, message }])
  }
  return { occurredAt: text, precision: asked ?? precision, at: read.at }
}

function readData(type: EventType, data: unknown, at: string): unknown {
  const read = catalogue.get(type)!.data.safeParse(data)
  if (!read.success) throw new InvalidEvent(faultsOf(read.error, at))
  if (type === 'event-corrected') checkReplacement(read.data, at)
  return read.data
}

/** The replacement is an event of its own and is held to the same checks; corrections do not nest. */
function checkReplacement(data: unknown, at: string) {
  const { replacement } = data as { replacement: SentEvent }
  const pointer = `${at}/replacement`
  const read = readNewEvent(replacement, () => '00000000-0000-4000-8000-000000000000', pointer)
  if (read.type === 'event-corrected' || read.type === 'event-retracted') {
    throw new InvalidEvent([
      { pointer: `${pointer}/type`, message: 'a correction cannot be replaced by a correction' },
    ])
  }
}
