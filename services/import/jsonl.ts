import { z } from 'zod'
import {
  FORGOTTEN,
  InvalidEvent,
  isSealed,
  type Label,
  type NewEvent,
  personalValuesOf,
  readNewEvent,
  readShown,
  TYPE_PREFIX,
} from '../../events/index.ts'
import { errorMessage } from '../shared/errorMessage.ts'
import type { OnBytes } from './file/table.ts'
import { textOf } from './file/text.ts'
import { LINES_AT_ONCE, type LineIds } from './lineIds.ts'
import type { Reading } from './reading.ts'
import { BadRow } from './record.ts'

type Line = { readonly line: number; readonly text: string }

const cloudEvent = z.looseObject({
  specversion: z.literal('1.0', { error: 'expected CloudEvents version 1.0' }),
  id: z.string(),
  type: z.string(),
  time: z.string().optional(),
  data: z.looseObject({}),
})

async function* linesOf(path: string, onBytes?: OnBytes | undefined): AsyncGenerator<Line> {
  let held = ''
  let line = 0
  for await (const piece of textOf(path, onBytes)) {
    const lines = (held + piece).split('\n')
    held = lines.pop() ?? ''
    for (const text of lines) {
      line += 1
      if (text.trim()) yield { line, text }
    }
  }
  if (held.trim()) yield { line: line + 1, text: held }
}

const noEvent = (en: string): Label => ({ nl: `dit is geen gebeurtenis die we kennen (${en})`, en })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadRow(undefined, noEvent(`expected one JSON object a line: ${errorMessage(error)}`))
  }
}

/** The event within a CloudEvent: whole in its data, or with its data as data. */
function unwrapped(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('specversion' in input)) return input
  const read = cloudEvent.safeParse(input)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new BadRow(issue?.path.join('/') || undefined, noEvent(issue?.message ?? 'expected a CloudEvent'))
  }
  const { id, type, time, data } = read.data
  if ('type' in data && 'occurredAt' in data && 'data' in data) return data
  const bare = type.startsWith(TYPE_PREFIX) ? type.slice(TYPE_PREFIX.length) : type
  return { id, type: bare, occurredAt: time, data }
}

/** A sealed value opens only in the log it was sealed for: a history leaves opened, with `export`. */
function mustBeClear({ type, data }: NewEvent): void {
  const found = personalValuesOf(type, data).find(({ value }) => isSealed(value) && value !== FORGOTTEN)
  if (found) {
    throw new BadRow(`data/${found.field}`, {
      nl: 'hier staat een versleutelde waarde in plaats van tekst',
      en: 'expected text as people write it, got a sealed value',
    })
  }
}

type Read = Line &
  ({ readonly input: unknown; readonly id?: string | undefined } | { readonly fault: BadRow })

/** The content of a line, as far as it can be read; its faults are reported when the line is taken. */
function readOne(line: Line): Read {
  try {
    return { ...line, input: unwrapped(parsed(line.text)) }
  } catch (error) {
    if (!(error instanceof BadRow)) throw error
    return { ...line, fault: error }
  }
}

const lacksId = (one: Read) =>
  'input' in one && typeof one.input === 'object' && one.input !== null && !('id' in one.input)

/** Lines by the thousand, each that says no id of its own with the one that follows from what it says. */
async function* withIds(lines: AsyncIterable<Line>, lineIds: LineIds): AsyncGenerator<Read> {
  let group: Read[] = []
  let length = 0
  async function* finish(): AsyncGenerator<Read> {
    const nameless = group.filter(lacksId)
    const ids = nameless.length > 0 ? await lineIds(nameless.map(({ text }) => text.trim())) : []
    const idOf = new Map(nameless.map((one, index) => [one, ids[index]]))
    for (const one of group) yield idOf.has(one) ? { ...one, id: idOf.get(one) } : one
    group = []
    length = 0
  }
  for await (const line of lines) {
    group.push(readOne(line))
    length += line.text.length
    if (group.length === LINES_AT_ONCE || length > LETTERS_AT_ONCE) yield* finish()
  }
  yield* finish()
}
const LETTERS_AT_ONCE = 500_000

/** @throws {BadRow} naming the first field that does not fit. */
function readLine(read: Read): NewEvent {
  if ('fault' in read) throw read.fault
  try {
    const event = readNewEvent(readShown(read.input), () => {
      if (read.id === undefined) throw new TypeError(`line ${read.line} was not given an id`)
      return read.id
    })
    mustBeClear(event)
    return event
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error
    const [first] = error.faults
    throw new BadRow(first?.pointer || undefined, noEvent(first?.message ?? error.message))
  }
}

/**
 * One line is one event, bare or as a CloudEvent. An event without id gets one from what its line says, so that
 * the same file read twice adds nothing.
 */
export function eventsReading(lineIds: LineIds): Reading<Read> {
  const targets = new Set<string>()
  return {
    targets: () => targets,
    open: async (path, onBytes) => ({
      records: withIds(linesOf(path, onBytes), lineIds),
      remarks: () => [],
      skipped: () => 0,
    }),
    learn(line) {
      const event = readLine(line)
      if (event.type === 'event-retracted' || event.type === 'event-corrected') targets.add(event.data.event)
    },
    introduce: () => [],
    remarks: () => [],
    *events(line) {
      yield readLine(line)
    },
  }
}
