import type { WeefselEvent } from '../../api/shapes.ts'
import type { Api } from '../../api/weefsel.ts'
import { dayOf } from '../../model/days.ts'
import { useErrors } from '../../model/errors.svelte.ts'
import { keepUpToDate } from '../../model/keepUpToDate.svelte.ts'
import { useLive } from '../../model/liveChanges.svelte.ts'
import { usePermissions } from '../../model/permissions.svelte.ts'
import { useTime } from '../../model/time.svelte.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { type Annotation, annotationsOf, annotationTypes } from './annotation.ts'

const PAGE = 1_000
const ANNOTATIONS = annotationTypes.split(',')

/** Annotations of one person or thing, or of the whole neighbourhood. */
export class AnnotationsState {
  readonly #time = useTime()
  readonly #events = new Resource<readonly WeefselEvent[]>({ onError: useErrors().tell })

  /** @param subjectOf the id they are about; without it all annotations */
  constructor(subjectOf?: () => string) {
    const live = useLive()
    const permissions = usePermissions()
    keepUpToDate(
      () => live.ofTypes(ANNOTATIONS),
      (api) => {
        const subject = subjectOf?.()
        return this.#events.follow(async (signal) =>
          permissions.readsText ? allEvents(api, subject, signal) : [],
        )
      },
    )
  }

  /** Undefined until they have come. With `knownThen` only what was written down by the day looked at. */
  readonly all: readonly Annotation[] | undefined = $derived.by(() => {
    const { day, knownThen } = this.#time
    const events = this.#events.value
    return (
      events &&
      annotationsOf(knownThen ? events.filter(({ recordedAt }) => dayOf(recordedAt) <= day) : events)
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
}

async function allEvents(
  api: Api,
  subject: string | undefined,
  signal: AbortSignal,
): Promise<readonly WeefselEvent[]> {
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
