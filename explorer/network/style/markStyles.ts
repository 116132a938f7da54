import type { Colour } from './palette.ts'

/** The size of a resident, in the units of the fabric. */
export const NODE = 12

export type MarkShape = 'circle' | 'square' | 'diamond' | 'house'

/** How one person, organisation or place is drawn. Sizes in the units of the fabric. */
export type MarkStyle = {
  readonly shape: MarkShape
  readonly width: number
  readonly height: number
  readonly fill: Colour
  readonly border: Colour
  readonly borderWidth: number
  /** Lengths of dashes and gaps; empty for a border without gaps. */
  readonly borderDash: readonly number[]
  readonly outline: Colour
  /** 0 for none. */
  readonly outlineWidth: number
  readonly outlineOffset: number
  /** A bar over the shape: a professional. */
  readonly bar: boolean
  /** The number of a circle of people; empty for none. */
  readonly number: string
  readonly opacity: number
  /** Drawn over the others. */
  readonly inFront: boolean
}

/** How one line is drawn. */
export type LineStyle = {
  readonly width: number
  readonly colour: Colour
  readonly dash: readonly number[]
  /** Of the line itself; `opacity` says how far it steps back. */
  readonly lineOpacity: number
  readonly opacity: number
}

/** A style for marks or lines that bear all of these classes; later rules go over earlier ones. */
export type Rule<S> = { readonly classes: readonly string[]; readonly style: Partial<S> }

const rule = <S>(classes: string, style: Partial<S>): Rule<S> => ({ classes: classes.split(' '), style })
const mark = rule<MarkStyle>
const line = rule<LineStyle>

export const plainMark: MarkStyle = {
  shape: 'circle',
  width: NODE,
  height: NODE,
  fill: 'paper',
  border: 'inkSoft',
  borderWidth: 2.2,
  borderDash: [],
  outline: 'ink',
  outlineWidth: 0,
  outlineOffset: 0,
  bar: false,
  number: '',
  opacity: 1,
  inFront: false,
}

export const plainLine: LineStyle = { width: 0.7, colour: 'cloth', dash: [], lineOpacity: 0.26, opacity: 1 }

const organisation = { fill: 'partner', border: 'paper', borderWidth: 1 } as const
const sized = (size: number) => ({ width: size, height: size })

/** Kind by shape, level by fill and edge; colour only says again what shape and edge say. */
export const markRules: readonly Rule<MarkStyle>[] = [
  mark('connected', { fill: 'connected', border: 'paper', borderWidth: 0.8 }),
  mark('hangs-on-one', { border: 'hangs-on-one' }),
  mark('single-line', { fill: 'single-line', border: 'edge', borderWidth: 1.2 }),
  mark('island', { fill: 'island', border: 'edge', borderWidth: 1.2 }),
  mark('only-formal', { border: 'only-formal' }),
  mark('not-in-view', { border: 'not-in-view', borderDash: [2.6, 2.2] }),
  mark('connector', { ...sized(14), outline: 'ink', outlineWidth: 1.6, outlineOffset: 1.4 }),
  mark('partner', organisation),
  mark('initiative', organisation),
  mark('place', organisation),
  mark('professional', organisation),
  mark('plain', { fill: 'surface', border: 'inkSoft', borderWidth: 1.2 }),
  mark('near', { fill: 'partner', border: 'paper', borderWidth: 0.8 }),
  mark('support', { fill: 'partner', border: 'ink', borderWidth: 2 }),
  ...([1, 2, 3, 4, 5, 6, 7] as const).map((at) =>
    mark(`circle${at}`, { fill: `circle${at}`, border: 'paper', borderWidth: 0.8, number: String(at) }),
  ),
  mark('size1', sized(14)),
  mark('size2', sized(17)),
  mark('size3', sized(21)),
  mark('size4', sized(26)),
  mark('partner', { shape: 'square', ...sized(15) }),
  mark('initiative', { shape: 'diamond', ...sized(18) }),
  mark('place', { shape: 'house', width: 19, height: 18 }),
  mark('professional', { bar: true }),
  mark('faded', { opacity: 0.12 }),
  mark('kept', { opacity: 0.55 }),
  mark('hovered', { outline: 'inkSoft', outlineWidth: 2, outlineOffset: 2 }),
  mark('focused', { outline: 'cloth', outlineWidth: 3, outlineOffset: 3 }),
  mark('chosen', { outline: 'ink', outlineWidth: 3, outlineOffset: 2, inFront: true }),
]

export const lineRules: readonly Rule<LineStyle>[] = [
  line('firm', { width: 1.2 }),
  line('firmest', { width: 1.8, lineOpacity: 0.34 }),
  line('fading', { width: 0.5, lineOpacity: 0.16 }),
  line('formal', { colour: 'partner', dash: [4, 3], lineOpacity: 0.22 }),
  line('thread', { width: 1.5, colour: 'thread', lineOpacity: 0.95 }),
  line('inIsland', { width: 1.5, colour: 'island', lineOpacity: 0.8 }),
  line('formal emphasised', { width: 0.9, lineOpacity: 0.34 }),
  line('crossing', { width: 1.5, lineOpacity: 0.75 }),
  line('new', { width: 3, colour: 'good', lineOpacity: 1 }),
  line('gone', { width: 1.8, colour: 'not-in-view', dash: [1.8, 2.4], lineOpacity: 0.95 }),
  line('faded', { opacity: 0.12 }),
  line('quiet', { opacity: 0.35 }),
  line('lit', { width: 1.9, lineOpacity: 1 }),
]

/** The corners of a shape that is not a circle, for a box from −1 to 1. */
export const cornersOf: Readonly<Record<Exclude<MarkShape, 'circle'>, readonly number[]>> = {
  square: [-1, -1, 1, -1, 1, 1, -1, 1],
  diamond: [0, -1, 1, 0, 0, 1, -1, 0],
  house: [-0.85, 1, -0.85, -0.2, 0, -1, 0.85, -0.2, 0.85, 1],
}

/** The bar of a professional, and the number of a circle of people. */
export const BAR = { length: 10, width: 3 } as const
export const NUMBER = { size: 8, smallest: 7 } as const

/** Merges the rules that apply to a mark or line with these classes. */
const resolver = <S extends object>(plain: S, rules: readonly Rule<S>[]) => {
  const known = new Map<string, S>()
  return (classes: string): S => {
    let style = known.get(classes)
    if (!style) {
      const its = new Set(classes.split(' '))
      const fitting = rules.filter((one) => one.classes.every((name) => its.has(name)))
      style = Object.assign({ ...plain }, ...fitting.map((one) => one.style)) as S
      known.set(classes, style)
    }
    return style
  }
}

/** @param classes separated by spaces: a kind, a level or paint, a size, an emphasis. */
export const markStyleOf: (classes: string) => MarkStyle = resolver(plainMark, markRules)
export const lineStyleOf: (classes: string) => LineStyle = resolver(plainLine, lineRules)
