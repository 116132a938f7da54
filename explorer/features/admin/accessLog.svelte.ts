import { Resource } from '../../platform/resource.svelte.ts'
import { isUuid } from '../../platform/uuid.ts'
import { type AccessEntry, type AccessLogQuery, admin } from './adminApi.ts'

const PAGE = 50
const SHEET_PAGE = 1_000
/** More lines than this go into no spreadsheet that still opens. */
export const SHEET_AT_MOST = 50_000

/** The fault in the input. */
type Unfit = 'needsNeighbourhood' | 'nobody' | 'several'

/** The resident behind a reference: an id, or the reason why it points at no single one, with the candidates. */
type Meant = {
  readonly id?: string | undefined
  readonly unfit?: Unfit
  readonly several?: readonly string[]
}
type Lines = { readonly entries: readonly AccessEntry[]; readonly next: number | null }

/** Lines of the access log that answer a question; a reference is looked up first, and stands in no address. */
export class AccessLogState {
  neighbourhood = $state('')
  resident = $state('')
  who = $state('')
  from = $state('')
  until = $state('')
  readonly #lines = new Resource<Lines | undefined>()
  #meant = $state.raw<Meant>({})
  #asked: AccessLogQuery = {}

  get lines() {
    return this.#lines.value?.entries
  }
  get hasMore() {
    return this.#lines.value != null && this.#lines.value.next !== null
  }
  get error() {
    return this.#lines.error
  }
  get unfit() {
    return this.#meant.unfit
  }
  /** Everybody who goes by the reference that was filled in. */
  get several() {
    return this.#meant.several ?? []
  }

  async find(): Promise<void> {
    this.#meant = {}
    await this.#lines.load(async (signal) => {
      const meant = await this.#residentMeant()
      signal.throwIfAborted()
      this.#meant = meant
      // Earlier results stay beside the fault in the question.
      if (meant.unfit) return this.#lines.value
      this.#asked = {
        neighbourhood: this.neighbourhood,
        resident: meant.id,
        who: this.who.trim(),
        from: this.from,
        until: this.until,
      }
      return admin.accessLog(this.#asked, PAGE)
    })
  }

  async more(): Promise<void> {
    const { value, isLoading } = this.#lines
    if (!value || value.next === null || isLoading) return
    const { entries: before, next: from } = value
    await this.#lines.load(async () => {
      const { entries, next } = await admin.accessLog(this.#asked, PAGE, from)
      return { entries: [...before, ...entries], next }
    })
  }

  /** All lines of the last question, and whether that is really all. */
  async gather(): Promise<{ readonly lines: readonly AccessEntry[]; readonly all: boolean }> {
    const lines: AccessEntry[] = []
    let before: number | undefined
    for (;;) {
      const { entries, next } = await admin.accessLog(this.#asked, SHEET_PAGE, before)
      lines.push(...entries)
      if (next === null) return { lines, all: true }
      if (lines.length >= SHEET_AT_MOST) return { lines, all: false }
      before = next
    }
  }

  clear() {
    this.neighbourhood = ''
    this.resident = ''
    this.who = ''
    this.from = ''
    this.until = ''
    void this.find()
  }

  async #residentMeant(): Promise<Meant> {
    const named = this.resident.trim()
    if (!named) return {}
    if (!this.neighbourhood) return { unfit: 'needsNeighbourhood' }
    // A search never finds erased people, but their entries stay in the log.
    if (isUuid(named)) return { id: named.toLowerCase() }
    const found = await admin.find(this.neighbourhood, named)
    if (found.length === 1) return { id: found[0]?.resident }
    return {
      unfit: found.length === 0 ? 'nobody' : 'several',
      several: found.map(({ resident }) => resident),
    }
  }
}
