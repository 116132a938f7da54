import { createContext } from 'svelte'
import type { WeefselEvent } from '../api/shapes.ts'
import { isPartMissing } from '../platform/fetchPart.ts'
import { recall, remember } from '../platform/storage.ts'
import { errorSentence } from './errorSentence.ts'
import { eventSentence } from './eventSentence.ts'
import { type Messages, nl } from './messages/nl.ts'

export type LanguageCode = 'nl' | 'en'

const KEY = 'weefsel.language'
let english: Messages | undefined

const chosen = (): LanguageCode => (recall(KEY) === 'en' ? 'en' : 'nl')

async function fetchEnglish(): Promise<Messages> {
  english ??= (await import('./messages/en.ts')).en
  return english
}

/**
 * Fetches the messages of the language that was chosen on this device, before anything is shown. Dutch is always
 * there, and is what is shown when the others cannot be fetched.
 */
export async function fetchMessages(): Promise<void> {
  if (chosen() !== 'en') return
  try {
    await fetchEnglish()
  } catch (error) {
    if (!isPartMissing(error)) throw error
  }
}

/** The language of the interface: Dutch, unless the user chose otherwise on this device. */
export class LanguageState {
  #code = $state<LanguageCode>(english ? chosen() : 'nl')

  get code(): LanguageCode {
    return this.#code
  }
  /** The messages of the interface. */
  get t(): Messages {
    return this.#code === 'en' ? (english ?? nl) : nl
  }
  /** An event as a sentence. */
  sentence(event: WeefselEvent): string {
    return eventSentence(event, this.t, this.#code)
  }
  /** Explains an error: the fault, that nothing was lost, and the next step. */
  explain(error: unknown): string {
    return errorSentence(error, this.t)
  }
  async choose(code: LanguageCode): Promise<void> {
    if (code === 'en') await fetchEnglish()
    this.#code = code
    remember(KEY, code)
    document.documentElement.lang = code
  }
  start() {
    document.documentElement.lang = this.#code
  }
}

export const [useLanguage, provideLanguage] = createContext<LanguageState>()
