import * as advice from './adviceShapes.ts'
import * as catalogueShapes from './catalogueShapes.ts'
import * as fabricShapes from './fabricShapes.ts'
import { request } from './http.ts'
import * as reachShapes from './reachShapes.ts'
import * as shapes from './shapes.ts'

const ROOT = '/api/v1/neighbourhoods'

/** How finely time is counted. */
export type Step = 'day' | 'week'

/** What moment of the neighbourhood is asked for; without `asOf` it is now. */
export type Moment = {
  readonly asOf?: string | undefined
  /** What the log held then; without it, everything. */
  readonly knownAt?: string | undefined
  readonly window: string
}

/** How the picture is laid out; without it everybody is in it, in sectors by area. */
export type Drawing = {
  readonly sectors: string
  readonly groups: 'auto' | 'all'
  readonly open?: string | undefined
}

export type EventQuery = {
  readonly after?: number
  readonly limit?: number
  readonly order?: 'oldest' | 'newest'
  /** Types of event, separated by commas. */
  readonly type?: string
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

/** Whether names and notes can be opened now. */
export const keysAreOpen = (signal?: AbortSignal) =>
  request('/health/ready', shapes.readiness, signalled(signal)).then(({ keys }) => keys.open)

/** Every type of event there is. */
export const readCatalogue = (signal?: AbortSignal) =>
  request('/api/v1/catalogue', catalogueShapes.catalogue, signalled(signal)).then(
    ({ definitions }) => definitions,
  )

/** Everything the explorer asks of one neighbourhood. */
export function createApi(neighbourhood: string) {
  const root = `${ROOT}/${encodeURIComponent(neighbourhood)}`
  return {
    graph: (moment: Moment, signal?: AbortSignal, drawing?: Drawing) =>
      request(`${root}/graph${query({ ...moment, ...drawing })}`, shapes.graph, signalled(signal)),
    /** The line between two, and the events that it stands on. */
    tie: (one: string, other: string, moment: Moment, signal?: AbortSignal) =>
      request(
        `${root}/ties/${encodeURIComponent(one)}/${encodeURIComponent(other)}${query(moment)}`,
        fabricShapes.tieWithEvents,
        signalled(signal),
      ),
    figures: (measures: string, moment: Moment, signal?: AbortSignal) =>
      request(`${root}/measures${query({ ...moment, measures })}`, fabricShapes.figures, signalled(signal)),
    compare: (since: string, moment: Moment, signal?: AbortSignal) =>
      request(`${root}/compare${query({ ...moment, since })}`, fabricShapes.comparison, signalled(signal)),
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
    /** Of the gaps only what the fabric shows. */
    findings: (moment: Moment, signal?: AbortSignal) =>
      request(
        `${root}/gaps${query({ ...moment, parts: 'betweenGroups,carriers,coverage' })}`,
        advice.findings,
        signalled(signal),
      ),
    /** Asks what would change; nothing is written. */
    whatIf: (changes: readonly advice.Change[], moment: Moment, signal?: AbortSignal) =>
      request(`${root}/what-if${query(moment)}`, advice.whatIf, {
        ...sent({ changes }),
        ...signalled(signal),
      }),
    /** Needs, skills, signals and the like, and who is known but not here at the moment. */
    directory: (moment: Pick<Moment, 'asOf' | 'knownAt'>, signal?: AbortSignal) =>
      request(
        `${root}/directory${query({ asOf: moment.asOf, knownAt: moment.knownAt })}`,
        catalogueShapes.directory,
        signalled(signal),
      ),
    /** Figures of groups at the end of a month; the last month without one. */
    reach: (month: string | undefined, signal?: AbortSignal) =>
      request(`${root}/reach${query({ month })}`, reachShapes.reach, signalled(signal)),
    reachMonths: (signal?: AbortSignal) =>
      request(`${root}/reach/months`, reachShapes.reachMonths, signalled(signal)).then(
        ({ series }) => series,
      ),
    reachCsvAddress: `${root}/reach.csv`,
    exportAddress: (format: string, moment: Moment) => `${root}/export${query({ format, ...moment })}`,
    liveAddress: `${root}/live`,
    /** Destroys everything that names or describes this resident. */
    forget: (resident: string) => request(`${root}/forget`, shapes.erased, sent({ resident })),
    /** Whose data should be looked at. */
    due: (signal?: AbortSignal) =>
      request(`${root}/due`, shapes.due, signalled(signal)).then(({ due }) => due),
    /** Everything that is held about one resident, as a page to print. */
    fileAddress: (id: string, language: string) =>
      `${root}/residents/${encodeURIComponent(id)}/file${query({ as: 'page', language })}`,
  }
}
export type Api = ReturnType<typeof createApi>
