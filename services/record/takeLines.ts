import type { Readable } from 'node:stream'
import { Problem, readJson } from '../http/index.ts'
import type { BatchValidator, Checked } from './batchValidator.ts'
import { limits } from './limits.ts'
import { linesOf } from './lines.ts'
import { tooManyEvents } from './problemKinds.ts'

const faults = {
  'too-long': `expected a line of at most ${limits.line} bytes`,
  'not-utf-8': 'expected text in UTF-8',
}

/**
 * Takes in events one a line as they arrive, each checked at once. Pointers start with the line, from 0.
 * @throws {InvalidInput} naming each line that holds no event
 * @throws {Problem} when there are too many lines
 */
export async function takeLines(body: Readable, intake: BatchValidator): Promise<readonly Checked[]> {
  let events = 0
  for await (const line of linesOf(body, limits.line)) {
    const pointer = `/${line.number}`
    if ('fault' in line) intake.fault({ pointer, message: faults[line.fault] })
    else takeLine(line.text, pointer, intake)
    events += 1
    if (events > limits.lines) {
      throw new Problem(tooManyEvents, `expected at most ${limits.lines} events in one stream`)
    }
  }
  return intake.done()
}

function takeLine(text: string, pointer: string, intake: BatchValidator): void {
  let input: unknown
  try {
    input = readJson(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    intake.fault({ pointer, message: error.message.replace('at line 1, column', 'at column') })
    return
  }
  intake.take(input, pointer)
}
