import { createContext } from 'svelte'
import { ApiProblem } from '../../api/http.ts'
import { createApi } from '../../api/weefsel.ts'
import { newId } from '../../platform/uuid.ts'
import { openQueueStore, type QueueStore } from './queueStore.ts'
import { residentsIn, type Submission, type SubmissionRefusal } from './submission.ts'

const TRY_AGAIN = [2000, 5000, 15_000, 30_000] as const
/** Too slow, too many, or signed out: nothing is wrong with what was sent. */
const LATER: ReadonlySet<number> = new Set([401, 408, 429])
/** Windows of the same browser tell each other that something was kept or sent. */
const CHANNEL = 'weefsel.queue'

/** `sent`: it is in the log. `kept`: it waits for the server. `refused`: the server said no. */
export type SubmissionOutcome = 'sent' | 'kept' | 'refused'

/**
 * What is on its way to the server. Each is kept on the device before it is sent and leaves only when the
 * server has it, so a lost line, a closed lid or a dead battery loses nothing; ids make sure nothing is there twice.
 */
export class QueueState {
  #items = $state.raw<readonly Submission[]>([])
  #kept = $state(true)
  /** What only this window has: it is being kept, or could not be. */
  #loose = new Set<string>()
  #store: Promise<QueueStore | undefined> | undefined
  #channel: BroadcastChannel | undefined
  #sending: Promise<void> | undefined
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly waiting = $derived(this.#items.filter(({ refusal }) => !refusal))
  readonly refused = $derived(this.#items.filter(({ refusal }) => refusal))

  /** False when this device could not keep it: then it lives only as long as the window. */
  get isKept() {
    return this.#kept
  }

  async submit(made: Submission): Promise<SubmissionOutcome> {
    this.#items = [...this.#items, made]
    await this.#keep(made)
    await this.flush()
    const left = this.#items.find(({ id }) => id === made.id)
    if (!left) return 'sent'
    return left.refusal ? 'refused' : 'kept'
  }

  /** Why the server said no to it. */
  refusalOf = (id: string): SubmissionRefusal | undefined =>
    this.#items.find((item) => item.id === id)?.refusal

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

  /** What waits about somebody who was erased is not sent any more, and not kept. */
  async dropAbout(people: readonly string[]): Promise<void> {
    const about = this.#items.filter(({ events }) => residentsIn(events).some((id) => people.includes(id)))
    for (const { id } of about) await this.drop(id)
  }

  async drop(id: string): Promise<void> {
    this.#items = this.#items.filter((item) => item.id !== id)
    await this.#onStore((store) => store.remove(id))
  }

  /** Says that everybody in it was in the neighbourhood already on that day, and sends it again. */
  async wasThereAlready(id: string): Promise<void> {
    await this.#replace(id, withArrivals)
    await this.flush()
  }

  /** Tries again when the line is back, when the window is looked at, and every so often. */
  start(): () => void {
    const again = () => void this.flush()
    const channel = new BroadcastChannel(CHANNEL)
    this.#channel = channel
    channel.addEventListener('message', () => void this.#readStore())
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    void this.#readStore().then(again)
    return () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
      channel.close()
      clearTimeout(this.#timer)
      void this.#store?.then((store) => store?.close())
    }
  }

  async #readStore() {
    const stored = await (await this.#opened())?.all()
    if (!stored) return
    const kept = new Set(stored.map(({ id }) => id))
    // What another window sent is gone from the store; what only this window has stays.
    const own = this.#items.filter(({ id }) => !kept.has(id) && this.#loose.has(id))
    this.#items = [...stored, ...own]
  }

  #opened() {
    this.#store ??= openQueueStore()
    return this.#store
  }

  async #keep(item: Submission) {
    this.#loose.add(item.id)
    this.#kept = await this.#onStore((store) => store.put(item))
    if (this.#kept) this.#loose.delete(item.id)
  }

  async #onStore(act: (store: QueueStore) => Promise<void>): Promise<boolean> {
    try {
      const store = await this.#opened()
      if (!store) return false
      await act(store)
      this.#channel?.postMessage('changed')
      return true
    } catch (error) {
      // A full disk, or a browser that is closing.
      if (error instanceof DOMException) return false
      throw error
    }
  }

  async #replace(id: string, how: (item: Submission) => Submission) {
    this.#items = this.#items.map((item) => (item.id === id ? how(item) : item))
    const changed = this.#items.find((item) => item.id === id)
    if (changed) await this.#keep(changed)
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
      if (outcome === 'sent') await this.drop(item.id)
      else await this.#replace(item.id, (one) => ({ ...one, refusal: outcome }))
    }
  }

  #tryLater() {
    const wait = TRY_AGAIN[Math.min(this.#tries++, TRY_AGAIN.length - 1)]
    this.#timer = setTimeout(() => void this.flush(), wait)
  }
}

async function send(item: Submission): Promise<'sent' | 'later' | SubmissionRefusal> {
  try {
    await createApi(item.neighbourhood).record(item.events)
    return 'sent'
  } catch (error) {
    if (!(error instanceof ApiProblem)) return 'later'
    // It was taken, in words that this version does not know.
    if (error.status < 300) return 'sent'
    if (error.status >= 500 || LATER.has(error.status)) return 'later'
    return { code: error.code, title: error.title, message: error.message, faults: [...error.faults] }
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

export const [useQueue, provideQueue] = createContext<QueueState>()
