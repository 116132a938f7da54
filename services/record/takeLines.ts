import type { Readable } from 'node:stream'
import { Problem, readJson } from '../http/index.ts'
import type { BatchValidator, ValidatedEvent } from './batchValidator.ts'
import { limits } from './limits.ts'
import { linesOf } from './lines.ts'
import { tooManyEvents } from './problemKinds.ts'

const faults = {
  'too-long': `expected a line of at most ${limits.line} bytes`,
  'not-utf-8': 'expected text in UTF-8',
}

/**
 * Reads one event a line and validates each as it arrives. Pointers start with the line number, from 0.
 * @throws {InvalidInput} naming each line without a valid event
 * @throws {Problem} when there are too many lines
 */
export async function takeLines(
  body: Readable,
  validator: BatchValidator,
): Promise<readonly ValidatedEvent[]> {
  let events = 0
  for await (const line of linesOf(body, limits.line)) {
    const pointer = `/${line.number}`
    if ('fault' in line) validator.fault({ pointer, message: faults[line.fault] })
    else takeLine(line.text, pointer, validator)
    events += 1
    if (events > limits.lines) {
      throw new Problem(tooManyEvents, `expected at most ${limits.lines} events in one stream`)
    }
  }
  return validator.done()
}

function takeLine(text: string, pointer: string, validator: BatchValidator): void {
  let input: unknown
  try {
    input = readJson(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    validator.fault({ pointer, message: error.message.replace('at line 1, column', 'at column') })
    return
  }
  validator.take(input, pointer)
}
