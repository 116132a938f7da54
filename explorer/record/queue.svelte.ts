import { ApiProblem } from '../api/http.ts'
import { createApi } from '../api/weefsel.ts'
import { recall, remember } from '../state/storage.ts'
import { newId } from './newId.ts'
import { readSubmissions, residentsIn, type Submission } from './submission.ts'

const KEY = 'weefsel.queue'
const TRY_AGAIN = [2000, 5000, 15_000, 30_000] as const

/** `sent`: it is in the log. `kept`: it waits for the server. `refused`: the server said no. */
export type Outcome = 'sent' | 'kept' | 'refused'

/**
 * Meetings on their way to the server. Each is kept on the device before it is sent and leaves only when the
 * server has it, so a lost line, a closed lid or a dead battery loses nothing; ids make sure nothing is there twice.
 */
export class QueueState {
  #items = $state.raw(readSubmissions(recall(KEY)))
  #kept = $state(true)
  #sending: Promise<void> | undefined
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly waiting = $derived(this.#items.filter(({ refusal }) => !refusal))
  readonly refused = $derived(this.#items.filter(({ refusal }) => refusal))

  /** False when this device could not keep it: then it lives only as long as the window. */
  get isKept() {
    return this.#kept
  }

  async submit(made: Submission): Promise<Outcome> {
    this.#change((items) => [...items, made])
    await this.flush()
    const left = this.#items.find(({ id }) => id === made.id)
    if (!left) return 'sent'
    return left.refusal ? 'refused' : 'kept'
  }

  /** Sends what waits, oldest first; joins a round that is under way. */
  async flush(): Promise<void> {
    while (this.#sending) await this.#sending
    this.#sending = this.#round()
    try {
      await this.#sending
    } finally {
      this.#sending = undefined
    }
  }

  drop(id: string) {
    this.#change((items) => items.filter((item) => item.id !== id))
  }

  /** Says that everybody in it was in the neighbourhood already on that day, and sends it again. */
  async wasThereAlready(id: string): Promise<void> {
    this.#change((items) => items.map((item) => (item.id === id ? withArrivals(item) : item)))
    await this.flush()
  }

  /** Tries again when the line is back, when the window is looked at, and every so often. */
  start(): () => void {
    const again = () => void this.flush()
    const elsewhere = (event: StorageEvent) => {
      if (event.key === KEY) this.#items = readSubmissions(event.newValue)
    }
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    addEventListener('storage', elsewhere)
    again()
    return () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
      removeEventListener('storage', elsewhere)
      clearTimeout(this.#timer)
    }
  }

  async #round(): Promise<void> {
    clearTimeout(this.#timer)
    for (const item of this.#items.filter(({ refusal }) => !refusal)) {
      const outcome = await send(item)
      if (outcome === 'later') {
        this.#tryLater()
        return
      }
      this.#tries = 0
      if (outcome === 'sent') this.drop(item.id)
      else
        this.#change((items) => items.map((one) => (one.id === item.id ? { ...one, refusal: outcome } : one)))
    }
  }

  #tryLater() {
    const wait = TRY_AGAIN[Math.min(this.#tries++, TRY_AGAIN.length - 1)]
    this.#timer = setTimeout(() => void this.flush(), wait)
  }

  #change(how: (items: readonly Submission[]) => readonly Submission[]) {
    // What another window added since is in storage, not here.
    const stored = readSubmissions(recall(KEY))
    this.#items = how(this.#kept && stored.length > 0 ? merged(this.#items, stored) : this.#items)
    this.#kept = remember(KEY, JSON.stringify(this.#items))
  }
}

const merged = (here: readonly Submission[], stored: readonly Submission[]) => {
  const ids = new Set(here.map(({ id }) => id))
  return [...here, ...stored.filter(({ id }) => !ids.has(id))]
}

async function send(item: Submission): Promise<'sent' | 'later' | { code: string; message: string }> {
  try {
    await createApi(item.neighbourhood).record(item.events)
    return 'sent'
  } catch (error) {
    if (!(error instanceof ApiProblem)) return 'later'
    // It was taken, in words that this version does not know.
    if (error.status < 300) return 'sent'
    const busy = error.status >= 500 || error.status === 429 || error.status === 408
    return busy ? 'later' : { code: error.code, message: error.message }
  }
}

function withArrivals(item: Submission): Submission {
  const { refusal: _, ...rest } = item
  const first = item.events[0]
  if (!first) return rest
  // Who is registered in the same breath needs no arrival.
  const registered = residentsIn(item.events.filter(({ type }) => type === 'resident-registered'))
  const arrivals = residentsIn(item.events)
    .filter((resident) => !registered.includes(resident))
    .map((resident) => ({
      id: newId(),
      type: 'resident-arrived',
      occurredAt: first.occurredAt,
      data: { resident },
    }))
  return { ...rest, events: [...arrivals, ...item.events] }
}
