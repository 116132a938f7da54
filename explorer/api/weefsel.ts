import { type Change, findingParts, gapParts } from './adviceShapes.ts'
import { type Answer, type Asked, addressOf, ask } from './client.ts'
import { ApiProblem } from './http.ts'
import type { NewEvent } from './shapes.ts'

const ROOT = '/api/v1/neighbourhoods/{neighbourhood}'

/** How finely time is counted. */
export type TimeStep = Answer<'get', '/api/v1/neighbourhoods/{neighbourhood}/timeline'>['step']

/** The moment of the neighbourhood that is asked for; without `asOf` it is now. */
export type Moment = {
  readonly asOf?: string | undefined
  /** The limit of what the log held; without it, everything. */
  readonly knownAt?: string | undefined
  readonly window: string
}

/** How the picture is laid out; without it everybody is in it, in sectors by area. */
export type LayoutQuery = {
  readonly sectors: 'area' | 'cohort' | 'lifeStage' | 'community'
  readonly groups: 'auto' | 'all'
  readonly open?: string | undefined
}

export type EventQuery = {
  readonly after?: number
  readonly limit?: number
  readonly order?: 'oldest' | 'newest'
  /** Whether to leave out retractions, and what was retracted. */
  readonly standing?: 'true'
  readonly subject?: string
  readonly from?: string
  readonly until?: string
}

/** The neighbourhoods of this user, and whether they may begin another. */
export const listNeighbourhoods = (signal?: AbortSignal) => ask('get', '/api/v1/neighbourhoods', { signal })

/** Whether names and notes can be opened now. */
export const keysAreOpen = async (signal?: AbortSignal) =>
  (await ask('get', '/health/ready', { signal, even: 503 })).keys.open

/** Every type of event there is. */
export const readCatalogue = async (signal?: AbortSignal) =>
  (await ask('get', '/api/v1/catalogue', { signal })).definitions

/** An answer has the parts that were asked for. */
function withParts<T extends object, Part extends keyof T>(answer: T, parts: readonly Part[]) {
  const missing = parts.find((part) => answer[part] === undefined)
  if (missing === undefined) return answer as T & Required<Pick<T, Part>>
  throw new ApiProblem(200, 'unexpected-shape', `expected ${String(missing)}`)
}

/** Everything the explorer asks of one neighbourhood. */
export function createApi(neighbourhood: string) {
  const here = { path: { neighbourhood } }
  const gapsIn = async <Part extends (typeof gapParts)[number]>(
    parts: readonly Part[],
    moment: Moment,
    signal?: AbortSignal,
  ) =>
    withParts(
      await ask('get', `${ROOT}/gaps`, { ...here, query: { ...moment, parts: parts.join(',') }, signal }),
      parts,
    )
  return {
    graph: (moment: Moment, signal?: AbortSignal, drawing?: LayoutQuery) =>
      ask('get', `${ROOT}/graph`, { ...here, query: { ...moment, ...drawing }, signal }),
    /** The line between two, and the events that it stands on. */
    tie: (one: string, other: string, moment: Moment, signal?: AbortSignal) =>
      ask('get', `${ROOT}/ties/{one}/{other}`, {
        path: { neighbourhood, one, other },
        query: moment,
        signal,
      }),
    figures: (measures: string, moment: Moment, signal?: AbortSignal) =>
      ask('get', `${ROOT}/measures`, { ...here, query: { ...moment, measures }, signal }),
    /** The changes since an earlier moment. */
    async compare(since: string, moment: Moment, signal?: AbortSignal) {
      const found = await ask('get', `${ROOT}/compare`, { ...here, query: { ...moment, since }, signal })
      if (found.compared === 'moments') return found
      throw new ApiProblem(200, 'unexpected-shape', `expected moments, got ${found.compared}`)
    },
    person: (id: string, moment: Moment, signal?: AbortSignal) =>
      ask('get', `${ROOT}/residents/{id}`, { path: { neighbourhood, id }, query: moment, signal }),
    events: (query: EventQuery, signal?: AbortSignal) =>
      ask('get', `${ROOT}/events`, { ...here, query, signal }),
    timeline: async (step: TimeStep, signal?: AbortSignal) =>
      (await ask('get', `${ROOT}/timeline`, { ...here, query: { step }, signal })).bins,
    record: (events: readonly NewEvent[]) => ask('post', `${ROOT}/events`, { ...here, body: events }),
    introductions: (moment: Moment, most: number, signal?: AbortSignal) =>
      ask('get', `${ROOT}/introductions`, { ...here, query: { ...moment, most }, signal }),
    /** Suggested visits, the most urgent first. */
    visits: (moment: Moment, most: number, signal?: AbortSignal) =>
      ask('get', `${ROOT}/visits`, { ...here, query: { ...moment, most }, signal }),
    gaps: (moment: Moment, signal?: AbortSignal) => gapsIn(gapParts, moment, signal),
    /** Of the gaps only what the fabric shows. */
    findings: (moment: Moment, signal?: AbortSignal) => gapsIn(findingParts, moment, signal),
    /** Asks what would change; nothing is written. */
    whatIf: (changes: readonly Change[], moment: Moment, signal?: AbortSignal) =>
      ask('post', `${ROOT}/what-if`, { ...here, query: moment, body: { changes }, signal }),
    /** The people and things of that name, likeliest first, each with the group they stand in. */
    search: async (text: string, sectors: LayoutQuery['sectors'], moment: Moment, signal?: AbortSignal) =>
      (
        await ask('post', `${ROOT}/search`, {
          ...here,
          query: { ...moment, sectors },
          body: { text },
          signal,
        })
      ).found,
    /** Needs, skills, signals and the like, and who is known but not here at the moment. */
    directory: ({ asOf, knownAt }: Pick<Moment, 'asOf' | 'knownAt'>, signal?: AbortSignal) =>
      ask('get', `${ROOT}/directory`, { ...here, query: { asOf, knownAt }, signal }),
    /** Registrations that may be one person, the likeliest first. */
    doubles: (signal?: AbortSignal) => ask('get', `${ROOT}/doubles`, { ...here, signal }),
    /** Two registrations side by side. */
    double: (one: string, other: string, signal?: AbortSignal) =>
      ask('get', `${ROOT}/doubles/{one}/{other}`, { path: { neighbourhood, one, other }, signal }),
    /** Figures of groups at the end of a month; the last month without one. */
    reach: (month: string | undefined, signal?: AbortSignal) =>
      ask('get', `${ROOT}/reach`, { ...here, query: { month }, signal }),
    reachMonths: async (signal?: AbortSignal) =>
      (await ask('get', `${ROOT}/reach/months`, { ...here, signal })).series,
    reachCsvAddress: addressOf('get', `${ROOT}/reach.csv`, { ...here, query: { dialect: 'excel-nl' } }),
    exportAddress: (format: ExportFormat, moment: Moment) =>
      addressOf('get', `${ROOT}/export`, { ...here, query: { format, ...moment, dialect: 'excel-nl' } }),
    /** @param since position of what is on the screen: changes that came after it are told at once. */
    liveAddress: (since: number) => addressOf('get', `${ROOT}/live`, { ...here, query: { since } }),
    /** Destroys everything that names or describes this resident. */
    forget: (resident: string) => ask('post', `${ROOT}/forget`, { ...here, body: { resident } }),
    /** Whose data should be looked at. */
    due: async (signal?: AbortSignal) => (await ask('get', `${ROOT}/due`, { ...here, signal })).due,
    /** Everything that is held about one resident, as a page to print. */
    fileAddress: (id: string, language: 'nl' | 'en') =>
      addressOf('get', `${ROOT}/residents/{id}/file`, {
        path: { neighbourhood, id },
        query: { as: 'page', language },
      }),
  }
}
export type Api = ReturnType<typeof createApi>
export type ExportFormat = Asked<'get', '/api/v1/neighbourhoods/{neighbourhood}/export'>['query']['format']
