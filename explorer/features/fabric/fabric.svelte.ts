import { createContext } from 'svelte'
import { type GraphNode, isLevel, type Level } from '../../api/shapes.ts'
import type { AppState } from '../../app/app.svelte.ts'
import { fits } from '../../model/filters.ts'
import { around, shortestWay } from '../../model/paths.ts'
import { type Picture, pictureOf } from '../../model/picture.ts'
import { CHOSEN_AT_MOST, showsNames } from '../../model/pictureOptions.ts'
import { sumOf, unknownByArea } from '../../model/unknownPeople.ts'
import { colouredScene, colouringFor, measuresFor, type SceneInput } from '../../network/colouredScene.ts'
import { type Colouring, sectorLabeller } from '../../network/colourings/index.ts'
import type { Emphasis } from '../../network/emphasis.ts'
import type { Scene } from '../../network/scene.ts'
import { ComparisonState } from './compare/comparison.svelte.ts'
import { FiguresState } from './figures.svelte.ts'
import { FindingsState } from './findings.svelte.ts'
import { createUndoHistory } from './undoHistory.svelte.ts'

const NOBODY: ReadonlyMap<string, number> = new Map()

/** The present state of the fabric: the picture through a colouring, the selection, and the comparison. */
export class FabricState {
  readonly #app: AppState
  readonly findings = new FindingsState()
  readonly figures = new FiguresState()
  readonly comparison = new ComparisonState()
  /** Of the earlier day that stands beside. */
  readonly findingsBefore = new FindingsState()
  readonly figuresBefore = new FiguresState()
  readonly history

  constructor(app: AppState) {
    this.#app = app
    this.history = createUndoHistory(app)
  }

  readonly options = $derived.by(() => this.#app.place.options)
  readonly hasNames = $derived(showsNames(this.options))
  readonly #colouring = $derived(this.options.colouring)
  readonly #size = $derived(this.options.size)
  readonly #filters = $derived(this.options.filters)
  readonly #level = $derived.by(() => this.#app.place.level)
  readonly #selected = $derived.by(() => this.#app.place.selected)

  /** The picture as it may be seen: without the names of residents when others options along. */
  readonly picture: Picture | undefined = $derived.by(() => {
    const { picture } = this.#app.explorer
    if (!picture || this.hasNames) return picture
    const label = this.#app.t.picture.anybody
    const hide = (node: GraphNode) => (node.kind === 'resident' ? { ...node, label } : node)
    return pictureOf({ ...picture.graph, nodes: picture.graph.nodes.map(hide) })
  })
  /** Which figures the colouring and the size ask for, separated by commas. */
  readonly measures = $derived(measuresFor({ colouring: this.#colouring, size: this.#size }))
  readonly sectorLabel = $derived.by(() => {
    const { picture } = this
    return picture ? sectorLabeller(picture, this.#app.t, this.hasNames) : (name: string) => name
  })
  readonly #seen = $derived(this.picture && this.#see(this.picture, this.findings, this.figures))
  readonly colouring: Colouring | undefined = $derived(this.#seen && colouringFor(this.#seen))
  readonly unknown = $derived.by(() =>
    (this.picture?.graph.fabric.by ?? 'area') === 'area'
      ? unknownByArea(this.findings.found?.coverage ?? [])
      : NOBODY,
  )
  readonly unknownPeople = $derived.by(() => sumOf(unknownByArea(this.findings.found?.coverage ?? [])))

  readonly scene: Scene | undefined = $derived.by(() => {
    const [seen, colouring] = [this.#seen, this.colouring]
    if (!seen || !colouring) return undefined
    const compared = this.options.beside ? undefined : this.comparison.compared
    return colouredScene(seen, colouring, { level: this.level, compared })
  })
  readonly #seenBefore = $derived.by(() => {
    const { earlier } = this.comparison
    return earlier && this.options.beside
      ? this.#see(earlier, this.findingsBefore, this.figuresBefore)
      : undefined
  })
  /** The earlier day, beside the one looked at, under the same colouring. */
  readonly colouringBefore: Colouring | undefined = $derived(
    this.#seenBefore && colouringFor(this.#seenBefore),
  )
  readonly sceneBefore: Scene | undefined = $derived.by(() => {
    const [seen, colouring] = [this.#seenBefore, this.colouringBefore]
    return seen && colouring && colouredScene(seen, colouring, { level: this.level })
  })

  #see(picture: Picture, { found }: FindingsState, { figureOf }: FiguresState): SceneInput {
    const { colouring, size } = { colouring: this.#colouring, size: this.#size }
    const { hasNames } = this
    return {
      picture,
      options: { colouring, size },
      messages: this.#app.t,
      findings: found,
      figureOf,
      hasNames,
    }
  }

  /** The level that lights up: only under the colouring that shows levels. */
  readonly level: Level | undefined = $derived(this.#colouring === 'isolation' ? this.#level : undefined)
  /** The kind of people that lights up, as the legend tells them apart. */
  readonly kind = $derived(this.#colouring === 'isolation' ? this.#level : this.options.kind)
  readonly around = $derived.by(() => {
    const { picture } = this
    const id = this.#selected
    return picture && id !== undefined && this.options.steps > 0
      ? around(picture, id, this.options.steps)
      : undefined
  })
  readonly #fits = $derived(this.picture && fits(this.picture, this.#filters))
  /** How many residents fit the filters, and how many not in view do not; undefined without filters. */
  readonly filtered = $derived.by(() => {
    const isFit = this.#fits
    if (!this.picture || !isFit) return undefined
    const { residents } = this.picture
    const away = residents.filter((node) => node.level === 'not-in-view' && !isFit(node))
    return { shown: residents.filter(isFit).length, people: residents.length, away: away.length }
  })
  readonly isFaded: Emphasis['isFaded'] = $derived.by(() => {
    const { kind, colouring, around } = this
    const isFit = this.#fits
    if (kind === undefined && !isFit && !around) return undefined
    return (node) =>
      (kind !== undefined && colouring?.kindOf(node) !== kind) ||
      (isFit !== undefined && !isFit(node)) ||
      (around !== undefined && !around.has(node.id))
  })
  readonly chosen = $derived(this.options.chosen)
  /** Of two chosen people the shortest way from the one to the other. */
  readonly way = $derived.by(() => {
    const [one, other, ...more] = this.chosen
    if (!this.picture || one === undefined || other === undefined || more.length > 0) return undefined
    return shortestWay(this.picture, one, other)
  })
  readonly emphasis: Omit<Emphasis, 'hovered' | 'focused'> = $derived.by(() => ({
    isFaded: this.isFaded,
    selected: this.#selected,
    chosen: new Set(this.chosen),
    way: this.way ?? [],
    line: this.options.line,
  }))

  /** Chooses somebody, or with `several` adds them to who is chosen, or takes them out. */
  point(id: string, several: boolean) {
    const { address, place } = this.#app
    const isResident = this.picture?.byId.get(id)?.kind === 'resident'
    if (!several || !isResident) {
      address.go(
        { selected: id, options: { ...place.options, line: undefined, chosen: [] } },
        place.selected ? 'replace' : 'push',
      )
      return
    }
    const first = place.selected !== undefined && this.chosen.length === 0 ? [place.selected] : []
    const all = [...first, ...this.chosen]
    this.choose(all.includes(id) ? all.filter((other) => other !== id) : [...all, id])
  }
  choose(ids: readonly string[]) {
    const { address, place, announcer, t } = this.#app
    if (ids.length > CHOSEN_AT_MOST) announcer.show(t.picture.several.full(CHOSEN_AT_MOST))
    const chosen = ids.slice(0, CHOSEN_AT_MOST)
    address.go(
      { selected: undefined, options: { ...place.options, chosen, line: undefined, steps: 0 } },
      'replace',
    )
    announcer.say(t.picture.several.title(chosen.length))
  }
  lookAtLine(line: readonly [string, string] | undefined) {
    this.#app.address.setOptions({ line })
  }
  /** Nothing was pointed at: nothing stays chosen. */
  letGo() {
    const { address, place } = this.#app
    const { line, chosen, steps } = place.options
    if (place.selected === undefined && !line && chosen.length === 0 && steps === 0) return
    address.go(
      { selected: undefined, options: { ...place.options, line: undefined, chosen: [], steps: 0 } },
      'replace',
    )
  }
  lightUp(key: string) {
    const { address, place } = this.#app
    if (this.#colouring === 'isolation') {
      address.go({ level: isLevel(key) && place.level !== key ? key : undefined }, 'replace')
    } else address.setOptions({ kind: place.options.kind === key ? undefined : key })
  }
  lightUpAll() {
    const { address, place } = this.#app
    address.go({ level: undefined, options: { ...place.options, kind: undefined } }, 'replace')
  }
  toggleGroup(name: string) {
    const { open } = this.options
    this.#app.address.setOptions({
      open: open.includes(name) ? open.filter((other) => other !== name) : [...open, name],
    })
  }
}

export const [useFabric, provideFabric] = createContext<FabricState>()
