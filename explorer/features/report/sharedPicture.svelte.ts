import type { Findings } from '../../api/adviceShapes.ts'
import { isAbort } from '../../api/http.ts'
import type { AppState } from '../../app/app.svelte.ts'
import { fits } from '../../model/filters.ts'
import type { AppLocation } from '../../model/location.svelte.ts'
import { type Picture, pictureOf } from '../../model/picture.ts'
import { unknownByArea } from '../../model/unknownPeople.ts'
import { colouredScene, colouringFor, measuresFor, type SceneInput } from '../../network/colouredScene.ts'
import type { Colouring, FigureOf } from '../../network/colourings/index.ts'
import type { Compared } from '../../network/marks.ts'
import { comparedIn } from '../fabric/compare/comparison.svelte.ts'
import { figuresIn } from '../fabric/figures.svelte.ts'

const NOBODY: ReadonlyMap<string, number> = new Map()

type Loaded = {
  readonly picture: Picture
  readonly findings: Findings | undefined
  readonly figureOf: FigureOf
  readonly compared: Compared | undefined
}

/** The fabric as it was looked at last, to keep or to print: the same colouring, sectors and choices, without names of people. */
export class SharedPicture {
  readonly #app: AppState
  readonly #place: () => AppLocation
  #loaded = $state.raw<Loaded>()
  #error = $state.raw<unknown>()

  constructor(app: AppState, place: () => AppLocation) {
    this.#app = app
    this.#place = place
  }

  get picture() {
    return this.#loaded?.picture
  }
  get error() {
    return this.#error
  }
  readonly #seen: (SceneInput & { readonly hasNames: false }) | undefined = $derived.by(() => {
    const loaded = this.#loaded
    const { options } = this.#place()
    return loaded && { ...loaded, options, messages: this.#app.t, hasNames: false as const }
  })
  readonly colouring: Colouring | undefined = $derived(this.#seen && colouringFor(this.#seen))
  readonly scene = $derived.by(() => {
    const { level, options } = this.#place()
    const lit = options.colouring === 'isolation' ? level : undefined
    return (
      this.#seen &&
      this.colouring &&
      colouredScene(this.#seen, this.colouring, { level: lit, compared: this.#loaded?.compared })
    )
  })
  /** People nobody knows yet, by area. */
  readonly unknown = $derived(
    this.#loaded?.picture.graph.fabric.by === 'area'
      ? unknownByArea(this.#loaded.findings?.coverage ?? [])
      : NOBODY,
  )
  /** The people who light up, as the filters and the legend say. */
  readonly lit = $derived.by(() => {
    const { level, options } = this.#place()
    const { picture, colouring } = this
    if (!picture || !colouring) return undefined
    const kind = options.colouring === 'isolation' ? level : options.kind
    const suits = fits(picture, options.filters)
    return (node: Picture['residents'][number]) =>
      (kind === undefined || colouring.kindOf(node) === kind) && (!suits || suits(node))
  })

  /** Asks for the picture and what its colouring shows beside it. @returns drops the questions. */
  follow(): () => void {
    const { api, moment, day, version } = this.#app.explorer
    const { options } = this.#place()
    if (!api || version < 0) return () => {}
    const { sectors, grouped, open, since } = options
    const drawing = {
      sectors,
      groups: grouped ? ('all' as const) : ('auto' as const),
      ...(open.length > 0 && { open: open.join('|') }),
    }
    const measures = measuresFor(options)
    const asking = new AbortController()
    const { signal } = asking
    Promise.all([
      api.graph(moment, signal, drawing),
      api.findings(moment, signal),
      measures === '' ? undefined : api.figures(measures, moment, signal),
      since !== undefined && since < day ? api.compare(since, moment, signal) : undefined,
    ]).then(
      ([graph, findings, figures, comparison]) => {
        this.#error = undefined
        this.#loaded = {
          picture: pictureOf(graph),
          findings,
          figureOf: figuresIn(figures),
          compared: comparison && comparedIn(comparison),
        }
      },
      (error: unknown) => {
        if (!isAbort(error)) this.#error = error
      },
    )
    return () => asking.abort()
  }
}
