import type { Level } from '../../../api/shapes.ts'

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

export type Palette = Record<keyof typeof names, string> & {
  readonly level: Record<Level, string>
  readonly ring: Record<Level, string>
  /** Of the circles, in order. */
  readonly circles: readonly string[]
}

/** The colours of the theme as a canvas understands them. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.hidden = true
  host.append(probe)
  const style = getComputedStyle(probe)
  const colour = (token: string) => {
    probe.style.color = `var(${token})`
    return style.color
  }
  const perLevel = (prefix: string): Record<Level, string> => ({
    'not-in-view': colour(`${prefix}-not-in-view`),
    'only-formal': colour(`${prefix}-only-formal`),
    'single-line': colour(`${prefix}-single-line`),
    island: colour(`${prefix}-island`),
    'hangs-on-one': colour(`${prefix}-hangs-on-one`),
    connected: colour(`${prefix}-connected`),
  })
  const palette = {
    paper: colour(names.paper),
    surface: colour(names.surface),
    ink: colour(names.ink),
    inkSoft: colour(names.inkSoft),
    line: colour(names.line),
    cloth: colour(names.cloth),
    partner: colour(names.partner),
    partnerSoft: colour(names.partnerSoft),
    thread: colour(names.thread),
    edge: colour(names.edge),
    seam: colour(names.seam),
    unknown: colour(names.unknown),
    band: colour(names.band),
    good: colour(names.good),
    circles: [1, 2, 3, 4, 5, 6, 7].map((number) => colour(`--circle-${number}`)),
    level: perLevel('--level'),
    ring: perLevel('--ring'),
  }
  probe.remove()
  return palette
}
