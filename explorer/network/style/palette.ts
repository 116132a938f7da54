import { isLevel, type Level } from '../../api/shapes.ts'

const names = {
  paper: '--paper',
  surface: '--surface',
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  cloth: '--cloth',
  partner: '--partner',
  partnerSoft: '--partner-soft',
  thread: '--thread',
  edge: '--level-edge',
  seam: '--seam',
  unknown: '--unknown',
  band: '--ring-band',
  good: '--good',
} as const

type Name = keyof typeof names
type Circle = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A role of a colour: what a theme, or a municipality, may change. */
export type Colour = Name | Level | `circle${Circle}`

export type Palette = Record<Name, string> & {
  readonly level: Record<Level, string>
  readonly ring: Record<Level, string>
  /** Of the circles, in order. */
  readonly circles: readonly string[]
}

/** The colour of a role, as a canvas or a drawing understands it. */
export function colourIn(palette: Palette, colour: Colour): string {
  if (isLevel(colour)) return palette.level[colour]
  if (isName(colour)) return palette[colour]
  return palette.circles[Number(colour.slice('circle'.length)) - 1] ?? palette.inkSoft
}

/** The colour of a role for a style of the page itself, which follows the theme. */
export const cssColour = (colour: Colour): string => {
  if (isLevel(colour)) return `var(--level-${colour})`
  if (isName(colour)) return `var(${names[colour]})`
  return `var(--circle-${colour.slice('circle'.length)})`
}

const isName = (colour: string): colour is Name => Object.hasOwn(names, colour)

const forNames = <T>(make: (name: Name) => T): Record<Name, T> => ({
  paper: make('paper'),
  surface: make('surface'),
  ink: make('ink'),
  inkSoft: make('inkSoft'),
  line: make('line'),
  cloth: make('cloth'),
  partner: make('partner'),
  partnerSoft: make('partnerSoft'),
  thread: make('thread'),
  edge: make('edge'),
  seam: make('seam'),
  unknown: make('unknown'),
  band: make('band'),
  good: make('good'),
})
const perLevel = <T>(make: (level: Level) => T): Record<Level, T> => ({
  'not-in-view': make('not-in-view'),
  'only-formal': make('only-formal'),
  'single-line': make('single-line'),
  island: make('island'),
  'hangs-on-one': make('hangs-on-one'),
  connected: make('connected'),
})

/** The colours of the theme as a canvas understands them. */
export function readPalette(host: HTMLElement): Palette {
  const probes = document.createElement('span')
  probes.hidden = true
  const readers = readersOn(probes)
  host.append(probes)
  // All were put in before the first is read: the browser works out their style once.
  const palette = {
    ...readAll(readers.named),
    circles: readers.circles.map((read) => read()),
    level: perLevel((level) => readers.level[level]()),
    ring: perLevel((level) => readers.ring[level]()),
  }
  probes.remove()
  return palette
}

type Reader = () => string

function readersOn(probes: HTMLElement) {
  const reader = (token: string): Reader => {
    const probe = document.createElement('span')
    probe.style.color = `var(${token})`
    probes.append(probe)
    return () => getComputedStyle(probe).color
  }
  return {
    named: forNames((name) => reader(names[name])),
    circles: [1, 2, 3, 4, 5, 6, 7].map((number) => reader(`--circle-${number}`)),
    level: perLevel((level) => reader(`--level-${level}`)),
    ring: perLevel((level) => reader(`--ring-${level}`)),
  }
}
const readAll = (readers: Record<Name, Reader>) => forNames((name) => readers[name]())
