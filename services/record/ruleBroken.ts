import { type RuleCode, type RuleStatus, ruleCodes } from './codes.ts'

/** The event breaks a rule, given what is recorded of the neighbourhood. */
export class RuleBroken extends Error {
  readonly code: RuleCode
  readonly status: RuleStatus
  /** A JSON pointer to the field that breaks the rule, within the event. */
  readonly pointer: string
  constructor(code: RuleCode, pointer: string, message: string) {
    super(message)
    this.name = 'RuleBroken'
    this.code = code
    this.status = ruleCodes[code].status
    this.pointer = pointer
  }

  /** The same error for a document that holds the event at `pointer`. */
  under(pointer: string): RuleBroken {
    return new RuleBroken(this.code, `${pointer}${this.pointer}`, this.message)
  }
}

export function refuse(code: RuleCode, pointer: string, message: string): never {
  throw new RuleBroken(code, pointer, message)
}
