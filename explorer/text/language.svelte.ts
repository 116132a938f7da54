import { isPartMissing } from '../platform/fetchPart.ts'
import { recall, remember } from '../platform/storage.ts'
import { type Messages, nl } from './messages/nl.ts'

export type Language = 'nl' | 'en'

const KEY = 'weefsel.language'
let english: Messages | undefined

const chosen = (): Language => (recall(KEY) === 'en' ? 'en' : 'nl')

async function fetchEnglish(): Promise<Messages> {
  english ??= (await import('./messages/en.ts')).en
  return english
}

/**
 * Fetches the words that were chosen on this device, before anything is shown. Dutch is always there, and is what is
 * shown when the others cannot be fetched.
 */
export async function fetchWords(): Promise<void> {
  if (chosen() !== 'en') return
  try {
    await fetchEnglish()
  } catch (error) {
    if (!isPartMissing(error)) throw error
  }
}

/** The language of the interface: Dutch, unless the user chose otherwise on this device. */
export class LanguageState {
  #code = $state<Language>(english ? chosen() : 'nl')

  get code(): Language {
    return this.#code
  }
  get messages(): Messages {
    return this.#code === 'en' ? (english ?? nl) : nl
  }
  async choose(code: Language): Promise<void> {
    if (code === 'en') await fetchEnglish()
    this.#code = code
    remember(KEY, code)
    document.documentElement.lang = code
  }
  start() {
    document.documentElement.lang = this.#code
  }
}
