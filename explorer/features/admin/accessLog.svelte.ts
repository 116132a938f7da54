import { type AccessEntry, type AccessLogQuery, admin } from './adminApi.ts'

const PAGE = 50
const SHEET_PAGE = 1_000
/** More lines than this go into no spreadsheet that still opens. */
export const SHEET_AT_MOST = 50_000
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The fault in the input. */
export type Unfit = 'needsNeighbourhood' | 'nobody' | 'several'

/** Lines of the access log that answer a question; a reference is looked up first, and stands in no address. */
export class AccessLogState {
  neighbourhood = $state('')
  resident = $state('')
  who = $state('')
  from = $state('')
  until = $state('')
  #lines = $state.raw<readonly AccessEntry[]>()
  #next = $state.raw<number | null>(null)
  #error = $state.raw<unknown>()
  #unfit = $state<Unfit>()
  #several = $state.raw<readonly string[]>([])
  #asked: AccessLogQuery = {}
  #turn = 0

  get lines() {
    return this.#lines
  }
  get hasMore() {
    return this.#next !== null
  }
  get error() {
    return this.#error
  }
  get unfit() {
    return this.#unfit
  }
  /** Everybody who goes by the reference that was filled in. */
  get several() {
    return this.#several
  }

  async find(): Promise<void> {
    const turn = ++this.#turn
    this.#unfit = undefined
    this.#several = []
    try {
      const resident = await this.#residentMeant()
      if (this.#unfit || turn !== this.#turn) return
      this.#asked = {
        neighbourhood: this.neighbourhood,
        resident,
        who: this.who.trim(),
        from: this.from,
        until: this.until,
      }
      const { entries, next } = await admin.accessLog(this.#asked, PAGE)
      if (turn !== this.#turn) return
      this.#lines = entries
      this.#next = next
      this.#error = undefined
    } catch (error) {
      if (turn === this.#turn) this.#error = error
    }
  }

  async more(): Promise<void> {
    const turn = this.#turn
    if (this.#next === null) return
    try {
      const { entries, next } = await admin.accessLog(this.#asked, PAGE, this.#next)
      if (turn !== this.#turn) return
      this.#lines = [...(this.#lines ?? []), ...entries]
      this.#next = next
      this.#error = undefined
    } catch (error) {
      if (turn === this.#turn) this.#error = error
    }
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

  async #residentMeant(): Promise<string | undefined> {
    const named = this.resident.trim()
    if (!named) return undefined
    if (!this.neighbourhood) {
      this.#unfit = 'needsNeighbourhood'
      return undefined
    }
    // Nobody finds an erased person by name, but their id still stands in the log.
    if (UUID.test(named)) return named.toLowerCase()
    const found = await admin.find(this.neighbourhood, named)
    if (found.length === 1) return found[0]?.resident
    this.#unfit = found.length === 0 ? 'nobody' : 'several'
    this.#several = found.map(({ resident }) => resident)
    return undefined
  }
}
