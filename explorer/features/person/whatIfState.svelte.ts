import type { WhatIf } from '../../api/adviceShapes.ts'
import { isAbort } from '../../api/http.ts'
import type { Api, Moment } from '../../api/weefsel.ts'

/** The effect of somebody or something leaving; computed only on request. */
export class WhatIfState {
  #asked = $state(false)
  #found = $state.raw<WhatIf>()
  #error = $state.raw<unknown>()
  #question: AbortController | undefined

  get asked() {
    return this.#asked
  }
  get found() {
    return this.#found
  }
  get error() {
    return this.#error
  }

  async ask(api: Api, id: string, moment: Moment): Promise<void> {
    this.forget()
    const question = new AbortController()
    this.#question = question
    this.#asked = true
    try {
      this.#found = await api.whatIf([{ remove: id }], moment, question.signal)
    } catch (error) {
      if (!isAbort(error)) this.#error = error
    }
  }

  /** The result belongs to another moment or another person now. */
  forget() {
    this.#question?.abort()
    this.#asked = false
    this.#found = undefined
    this.#error = undefined
  }
}
