import * as advice from './adviceShapes.ts'
import { request } from './http.ts'
import * as shapes from './shapes.ts'

const ROOT = '/api/v1/neighbourhoods'

/** How finely time is counted. */
export type Step = 'day' | 'week'

/** What moment of the neighbourhood is asked for; without `asOf` it is now. */
export type Moment = { readonly asOf?: string | undefined; readonly window: string }

export type EventQuery = {
  readonly after?: number
  readonly limit?: number
  readonly order?: 'oldest' | 'newest'
  readonly subject?: string
  readonly from?: string
  readonly until?: string
}

const query = (fields: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

const sent = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const signalled = (signal?: AbortSignal) => (signal ? { signal } : {})

export const listNeighbourhoods = (signal?: AbortSignal) =>
  request(ROOT, shapes.neighbourhoods, signalled(signal)).then((answer) => answer.neighbourhoods)

/** Everything the explorer asks of one neighbourhood. */
export function createApi(neighbourhood: string) {
  const root = `${ROOT}/${encodeURIComponent(neighbourhood)}`
  return {
    graph: (moment: Moment, signal?: AbortSignal) =>
      request(`${root}/graph${query(moment)}`, shapes.graph, signalled(signal)),
    person: (id: string, moment: Moment, signal?: AbortSignal) =>
      request(
        `${root}/residents/${encodeURIComponent(id)}${query(moment)}`,
        shapes.person,
        signalled(signal),
      ),
    events: (ask: EventQuery, signal?: AbortSignal) =>
      request(`${root}/events${query(ask)}`, shapes.events, signalled(signal)),
    timeline: (step: Step, signal?: AbortSignal) =>
      request(`${root}/timeline${query({ step })}`, shapes.timeline, signalled(signal)).then(
        ({ bins }) => bins,
      ),
    record: (events: readonly shapes.NewEvent[]) => request(`${root}/events`, shapes.appended, sent(events)),
    introductions: (moment: Moment, most: number, signal?: AbortSignal) =>
      request(`${root}/introductions${query({ ...moment, most })}`, advice.introductions, signalled(signal)),
    gaps: (moment: Moment, signal?: AbortSignal) =>
      request(`${root}/gaps${query(moment)}`, advice.gaps, signalled(signal)),
    /** Asks what would change; nothing is written. */
    whatIf: (changes: readonly advice.Change[], moment: Moment, signal?: AbortSignal) =>
      request(`${root}/what-if${query(moment)}`, advice.whatIf, {
        ...sent({ changes }),
        ...signalled(signal),
      }),
    exportAddress: (format: string, moment: Moment) => `${root}/export${query({ format, ...moment })}`,
    liveAddress: `${root}/live`,
  }
}
export type Api = ReturnType<typeof createApi>
