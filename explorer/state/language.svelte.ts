import { en } from '../messages/en.ts'
import { type Messages, nl } from '../messages/nl.ts'
import { recall, remember } from './storage.ts'

export type Language = 'nl' | 'en'

const KEY = 'weefsel.language'

/** The language of the interface: Dutch, unless the user chose otherwise on this device. */
export class LanguageState {
  #code = $state<Language>(recall(KEY) === 'en' ? 'en' : 'nl')

  get code(): Language {
    return this.#code
  }
  get messages(): Messages {
    return this.#code === 'en' ? en : nl
  }
  choose(code: Language) {
    this.#code = code
    remember(KEY, code)
    document.documentElement.lang = code
  }
  start() {
    document.documentElement.lang = this.#code
  }
}
