import { isAbort } from '../../api/http.ts'
import type { WeefselEvent } from '../../api/shapes.ts'
import type { Api } from '../../api/weefsel.ts'
import type { AppState } from '../../app/app.svelte.ts'
import { dayOf } from '../../model/days.ts'
import { type Annotation, annotationsOf, annotationTypes } from './annotation.ts'

const PAGE = 1_000

/** Annotations of one person or thing, or of the whole neighbourhood. */
export class AnnotationsState {
  readonly #app: AppState
  #events = $state.raw<readonly WeefselEvent[]>()

  constructor(app: AppState) {
    this.#app = app
  }

  readonly #knownThen = $derived.by(() => this.#app.place.options.knownThen)
  /** Undefined until they have come. With `knownThen` only what was written down by the day looked at. */
  readonly all: readonly Annotation[] | undefined = $derived.by(() => {
    const { day } = this.#app.explorer
    const events = this.#events
    return (
      events &&
      annotationsOf(this.#knownThen ? events.filter(({ recordedAt }) => dayOf(recordedAt) <= day) : events)
    )
  })

  /** The last annotation about somebody or something; empty when there is none that can be read. */
  readonly lastOf = $derived.by(() => {
    const last = new Map<string, string>()
    // The latest stands first.
    for (const { about, text } of [...(this.all ?? [])].reverse()) {
      if (typeof text === 'string') for (const { id } of about) last.set(id, text)
    }
    return (id: string) => last.get(id) ?? ''
  })

  /** Asks again whenever something was recorded. @returns drops the question. */
  follow(subject?: string): () => void {
    const { api, version, current } = this.#app.explorer
    // A user who sees no text has nothing to ask for.
    const readsText = current?.lens === 'named' || current?.lens === 'acquainted'
    if (!api || version < 0 || !readsText) {
      this.#events = []
      return () => {}
    }
    return this.#load(api, subject)
  }

  #load(api: Api, subject: string | undefined): () => void {
    const question = new AbortController()
    allEvents(api, subject, question.signal).then(
      (events) => {
        this.#events = events
      },
      (error: unknown) => {
        if (!isAbort(error)) this.#app.explorer.tell(error)
      },
    )
    return () => question.abort()
  }
}

async function allEvents(
  api: Api,
  subject: string | undefined,
  signal: AbortSignal,
): Promise<WeefselEvent[]> {
  const found: WeefselEvent[] = []
  let after: number | null | undefined = 0
  while (after != null) {
    const ask = { type: annotationTypes, limit: PAGE, after, ...(subject && { subject }) }
    const page: Awaited<ReturnType<Api['events']>> = await api.events(ask, signal)
    found.push(...page.events)
    after = page.next
  }
  return found
}
