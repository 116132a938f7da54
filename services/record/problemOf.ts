import { Problem, type ProblemDetail } from '../http/index.ts'
import { IdTaken, WrongRevision } from '../log/index.ts'
import { InvalidInput } from './batchValidator.ts'
import { ruleCodes } from './codes.ts'
import { busy, idTaken, invalidEvent } from './problemKinds.ts'
import { RuleBroken } from './ruleBroken.ts'

/** Turns a pointer of the recorder into the place in one kind of body. */
export type FaultLocation = (pointer: string) => Pick<ProblemDetail, 'pointer' | 'line'>

/** The body is one event. */
export const inEvent: FaultLocation = (pointer) => ({ pointer: pointer.replace(/^\/0/, '') })
/** The body is an array of events. */
export const inArray: FaultLocation = (pointer) => ({ pointer })
/** The body has an event on each line, and the pointer is relative to the line. */
export const inLines: FaultLocation = (pointer) => {
  const [, line = '0', ...rest] = pointer.split('/')
  return { pointer: ['', ...rest].join('/'), line: Number(line) + 1 }
}

const sentence = ({ pointer, line, message }: ProblemDetail) =>
  `${line ? `line ${line}: ` : ''}${pointer || 'event'}: ${message}`

/** Turns an error of recording into a problem. Other errors are returned as they are. */
export function problemOf(error: unknown, place: FaultLocation): unknown {
  if (error instanceof InvalidInput) {
    const errors = error.faults.map(({ pointer, message }) => ({ ...place(pointer), message }))
    const more = error.count - 1
    const rest = more > 0 ? ` (and ${more} more)` : ''
    return new Problem(invalidEvent, `${errors[0] ? sentence(errors[0]) : error.message}${rest}`, errors)
  }
  if (error instanceof RuleBroken) {
    const { status, ...title } = ruleCodes[error.code]
    const broken = { ...place(error.pointer), message: error.message }
    return new Problem({ code: error.code, status, title }, sentence(broken), [broken])
  }
  if (error instanceof IdTaken) {
    return new Problem(idTaken, error.message, [{ pointer: '/id', message: error.message }])
  }
  if (error instanceof WrongRevision) {
    return new Problem(
      busy,
      'others keep recording about the same people: nothing was recorded, send it again',
    )
  }
  return error
}
