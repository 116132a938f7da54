import { isDay } from './days.ts'

/** The aspect that the picture stresses; people stay where they stand. */
export const colourings = ['isolation', 'reach', 'bridges', 'gaps', 'groups'] as const
export type ColouringName = (typeof colourings)[number]

/** The attribute that sectors stand for. */
export const sectorings = ['area', 'cohort', 'lifeStage', 'community'] as const
export type SectoredBy = (typeof sectorings)[number]

/** The figure that the size of a person stands for. */
export const sizings = ['same', 'degree', 'formalDegree', 'strength', 'betweenness'] as const
export type Sizing = (typeof sizings)[number]

export const filterNames = ['area', 'lifeStage', 'cohort', 'tag', 'partner', 'initiative'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = { readonly [Name in FilterName]?: string }

/** How the fabric is looked at. All of it is in the address, so that a link shows the same. */
export type PictureOptions = {
  readonly colouring: ColouringName
  readonly sectors: SectoredBy
  readonly size: Sizing
  /** The kind of people that lights up, under a colouring other than isolation. */
  readonly kind: string | undefined
  readonly filters: Filters
  /** Several chosen people. */
  readonly chosen: readonly string[]
  /** The number of steps around the selected person; 0 shows everybody. */
  readonly steps: number
  /** The two ends of the line whose events are shown. */
  readonly line: readonly [string, string] | undefined
  /** Groups are drawn in place of people. */
  readonly grouped: boolean
  readonly open: readonly string[]
  /** Whether names are written; left out is yes, and no on a big screen. */
  readonly names: boolean | undefined
  readonly presenting: boolean
  /** Whether knowledge of the day in view counts, instead of present knowledge. */
  readonly knownThen: boolean
  /** The earlier day that is compared with, drawn into the picture or beside it. */
  readonly since: string | undefined
  readonly beside: boolean
}

export const defaultOptions: PictureOptions = {
  colouring: 'isolation',
  sectors: 'area',
  size: 'same',
  kind: undefined,
  filters: {},
  chosen: [],
  steps: 0,
  line: undefined,
  grouped: false,
  open: [],
  names: undefined,
  presenting: false,
  knownThen: false,
  since: undefined,
  beside: false,
}

export const showsNames = ({ names, presenting }: PictureOptions) => names ?? !presenting

export const STEPS_AT_MOST = 3
/** More people than this do not fit in an address that can be sent. */
export const CHOSEN_AT_MOST = 40
/** No name of a group holds it. */
const BETWEEN = '|'

/** Reads the options from a query string; what it does not know stays as usual. */
export function readPictureOptions(query: URLSearchParams): PictureOptions {
  const list = (name: string) => query.get(name)?.split(BETWEEN).filter(Boolean) ?? []
  const [one, other] = list('line')
  const since = query.get('since') ?? ''
  const names = query.get('names')
  const steps = Number(query.get('steps') ?? 0)
  const filters = filterNames.flatMap((name) => {
    const value = query.get(name)
    return value === null ? [] : [[name, value]]
  })
  return {
    colouring: colourings.find((colouring) => colouring === query.get('lens')) ?? defaultOptions.colouring,
    sectors: sectorings.find((sectors) => sectors === query.get('sectors')) ?? defaultOptions.sectors,
    size: sizings.find((size) => size === query.get('size')) ?? defaultOptions.size,
    kind: query.get('kind') ?? undefined,
    filters: Object.fromEntries(filters),
    chosen: list('chosen').slice(0, CHOSEN_AT_MOST),
    steps: Number.isInteger(steps) ? Math.min(STEPS_AT_MOST, Math.max(0, steps)) : 0,
    line: one && other ? [one, other] : undefined,
    grouped: query.has('grouped'),
    // The group of people in no group has no name.
    open: query.has('open') ? (query.get('open') ?? '').split(BETWEEN) : [],
    names: names === null ? undefined : names !== '0',
    presenting: query.has('present'),
    knownThen: query.has('knownThen'),
    since: isDay(since) ? since : undefined,
    beside: query.has('beside'),
  }
}

/** Writes into a query string what is not as usual. */
export function writePictureOptions(options: PictureOptions, query: URLSearchParams) {
  const set = (name: string, value: string, usual = '') => value !== usual && query.set(name, value)
  const flag = (name: string, on: boolean) => on && query.set(name, '1')
  set('lens', options.colouring, defaultOptions.colouring)
  set('sectors', options.sectors, defaultOptions.sectors)
  set('size', options.size, defaultOptions.size)
  set('kind', options.kind ?? '')
  for (const name of filterNames) {
    const value = options.filters[name]
    if (value !== undefined) query.set(name, value)
  }
  set('chosen', options.chosen.slice(0, CHOSEN_AT_MOST).join(BETWEEN))
  set('steps', options.steps === 0 ? '' : String(options.steps))
  set('line', options.line?.join(BETWEEN) ?? '')
  flag('grouped', options.grouped)
  if (options.open.length > 0) query.set('open', options.open.join(BETWEEN))
  if (options.names !== undefined) query.set('names', options.names ? '1' : '0')
  flag('present', options.presenting)
  flag('knownThen', options.knownThen)
  set('since', options.since ?? '')
  flag('beside', options.beside)
}
