import { type RuleCode, type RuleStatus, ruleCodes } from './codes.ts'

/** An event that the neighbourhood, as recorded, cannot take. */
export class RuleBroken extends Error {
  readonly code: RuleCode
  readonly status: RuleStatus
  /** The field that breaks the rule: a JSON pointer within the event. */
  readonly pointer: string
  constructor(code: RuleCode, pointer: string, message: string) {
    super(message)
    this.name = 'RuleBroken'
    this.code = code
    this.status = ruleCodes[code].status
    this.pointer = pointer
  }

  /** The same, seen from a document in which the event stands at `pointer`. */
  under(pointer: string): RuleBroken {
    return new RuleBroken(this.code, `${pointer}${this.pointer}`, this.message)
  }
}

export function refuse(code: RuleCode, pointer: string, message: string): never {
  throw new RuleBroken(code, pointer, message)
}
