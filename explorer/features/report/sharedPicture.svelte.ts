import type { Findings } from '../../api/adviceShapes.ts'
import type { Api, Moment } from '../../api/weefsel.ts'
import type { Day } from '../../model/days.ts'
import { fits } from '../../model/filters.ts'
import { keepMomentUpToDate } from '../../model/keepUpToDate.svelte.ts'
import { useLive } from '../../model/liveChanges.svelte.ts'
import type { AppLocation } from '../../model/location.ts'
import { type Picture, pictureOf } from '../../model/picture.ts'
import type { PictureOptions } from '../../model/pictureOptions.ts'
import { useTime } from '../../model/time.svelte.ts'
import { unknownByArea } from '../../model/unknownPeople.ts'
import { colouredScene, colouringFor, measuresFor, type SceneInput } from '../../network/colouredScene.ts'
import { type Colouring, type FigureOf, figuresIn } from '../../network/colourings/index.ts'
import { comparedIn } from '../../network/compared.ts'
import type { Compared } from '../../network/marks.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { useLanguage } from '../../text/language.svelte.ts'

const NOBODY: ReadonlyMap<string, number> = new Map()

type Loaded = {
  readonly picture: Picture
  readonly findings: Findings | undefined
  readonly figureOf: FigureOf
  readonly compared: Compared | undefined
}

/**
 * The fabric as it was looked at last, to keep or to print: the same colouring, sectors and choices, without names of
 * people. It is asked for while the component is there that makes it.
 */
export class SharedPicture {
  readonly #language = useLanguage()
  readonly #answer = new Resource<Loaded>()
  readonly #locationOf: () => AppLocation

  constructor(locationOf: () => AppLocation) {
    const live = useLive()
    const time = useTime()
    this.#locationOf = locationOf
    keepMomentUpToDate(
      () => live.ofMoment,
      (api, moment) => {
        const { options } = locationOf()
        const { day } = time
        return this.#answer.follow((signal) => load(api, { options, moment, day }, signal))
      },
    )
  }

  get picture() {
    return this.#answer.value?.picture
  }
  get error() {
    return this.#answer.error
  }
  readonly #seen: (SceneInput & { readonly hasNames: false }) | undefined = $derived.by(() => {
    const { value } = this.#answer
    const { options } = this.#locationOf()
    return value && { ...value, options, messages: this.#language.t, hasNames: false as const }
  })
  readonly colouring: Colouring | undefined = $derived(this.#seen && colouringFor(this.#seen))
  readonly scene = $derived.by(() => {
    const { level, options } = this.#locationOf()
    const lit = options.colouring === 'isolation' ? level : undefined
    const compared = this.#answer.value?.compared
    return this.#seen && this.colouring && colouredScene(this.#seen, this.colouring, { level: lit, compared })
  })
  /** People nobody knows yet, by area. */
  readonly unknown = $derived.by(() => {
    const { value } = this.#answer
    return value?.picture.graph.fabric.by === 'area' ? unknownByArea(value.findings?.coverage ?? []) : NOBODY
  })
  /** Selects the nodes that light up, by the filters and the legend. */
  readonly lit = $derived.by(() => {
    const { level, options } = this.#locationOf()
    const { picture, colouring } = this
    if (!picture || !colouring) return undefined
    const kind = options.colouring === 'isolation' ? level : options.kind
    const suits = fits(picture, options.filters)
    return (node: Picture['residents'][number]) =>
      (kind === undefined || colouring.kindOf(node) === kind) && (!suits || suits(node))
  })
}

type Asked = { readonly options: PictureOptions; readonly moment: Moment; readonly day: Day }

/** The picture, and what its colouring shows beside it. */
async function load(api: Api, { options, moment, day }: Asked, signal: AbortSignal): Promise<Loaded> {
  const { sectors, grouped, open, since } = options
  const layout = {
    sectors,
    groups: grouped ? ('all' as const) : ('auto' as const),
    ...(open.length > 0 && { open: open.join('|') }),
  }
  const measures = measuresFor(options)
  const [graph, findings, figures, comparison] = await Promise.all([
    api.graph(moment, signal, layout),
    api.findings(moment, signal),
    measures === '' ? undefined : api.figures(measures, moment, signal),
    since !== undefined && since < day ? api.compare(since, moment, signal) : undefined,
  ])
  return {
    picture: pictureOf(graph),
    findings,
    figureOf: figuresIn(figures),
    compared: comparison && comparedIn(comparison),
  }
}
