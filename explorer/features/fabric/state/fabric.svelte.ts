import { createContext } from 'svelte'
import type { Findings } from '../../../api/adviceShapes.ts'
import type { Figures } from '../../../api/fabricShapes.ts'
import { type GraphNode, isLevel, type Level } from '../../../api/shapes.ts'
import { useErrors } from '../../../model/errors.svelte.ts'
import { fits } from '../../../model/filters.ts'
import { useGraph } from '../../../model/graph.svelte.ts'
import { useLocation } from '../../../model/location.svelte.ts'
import { around, shortestWay } from '../../../model/paths.ts'
import { type Picture, pictureOf } from '../../../model/picture.ts'
import { CHOSEN_AT_MOST, showsNames } from '../../../model/pictureOptions.ts'
import { sumOf, unknownByArea } from '../../../model/unknownPeople.ts'
import { colouredScene, colouringFor, measuresFor, type SceneInput } from '../../../network/colouredScene.ts'
import {
  type Colouring,
  type FigureOf,
  figuresIn,
  sectorLabeller,
} from '../../../network/colourings/index.ts'
import { comparedIn } from '../../../network/compared.ts'
import type { Emphasis } from '../../../network/emphasis.ts'
import type { Scene } from '../../../network/scene.ts'
import { useAnnouncer } from '../../../platform/announcer.svelte.ts'
import { Resource } from '../../../platform/resource.svelte.ts'
import { useLanguage } from '../../../text/language.svelte.ts'
import type { ComparedMoments } from './compareMoments.ts'
import { createUndoHistory } from './undoHistory.svelte.ts'

const NOBODY: ReadonlyMap<string, number> = new Map()

/** The present state of the fabric: the picture through a colouring, the selection, and the comparison. */
export class FabricState {
  readonly #announcer = useAnnouncer()
  readonly #graph = useGraph()
  readonly #language = useLanguage()
  readonly #location = useLocation()
  readonly #told = { onError: useErrors().tell }
  /** Carriers, missing lines between groups, and the number of unknown people. */
  readonly findings = new Resource<Findings>(this.#told)
  readonly figures = new Resource<Figures>(this.#told)
  readonly comparison = new Resource<ComparedMoments>(this.#told)
  /** Of the earlier day that stands beside. */
  readonly findingsBefore = new Resource<Findings>(this.#told)
  readonly figuresBefore = new Resource<Figures>(this.#told)
  readonly history = createUndoHistory(this.#location)

  readonly options = $derived.by(() => this.#location.options)
  readonly hasNames = $derived(showsNames(this.options))
  readonly #colouring = $derived(this.options.colouring)
  readonly #size = $derived(this.options.size)
  readonly #filters = $derived(this.options.filters)
  readonly #level = $derived.by(() => this.#location.current.level)
  readonly #selected = $derived.by(() => this.#location.selected)

  /** The picture as it may be seen: without the names of residents when others look along. */
  readonly picture: Picture | undefined = $derived.by(() => {
    const { picture } = this.#graph
    if (!picture || this.hasNames) return picture
    const label = this.#language.t.picture.anybody
    const hide = (node: GraphNode) => (node.kind === 'resident' ? { ...node, label } : node)
    return pictureOf({ ...picture.graph, nodes: picture.graph.nodes.map(hide) })
  })
  /** Which figures the colouring and the size ask for, separated by commas. */
  readonly measures = $derived(measuresFor({ colouring: this.#colouring, size: this.#size }))
  readonly sectorLabel = $derived.by(() => {
    const { picture } = this
    return picture ? sectorLabeller(picture, this.#language.t, this.hasNames) : (name: string) => name
  })
  readonly #figureOf = $derived(figuresIn(this.figures.value))
  readonly #figureBefore = $derived(figuresIn(this.figuresBefore.value))
  readonly #seen = $derived(this.picture && this.#see(this.picture, this.findings.value, this.#figureOf))
  readonly colouring: Colouring | undefined = $derived(this.#seen && colouringFor(this.#seen))
  /** New and gone lines, for the picture. */
  readonly compared = $derived(this.comparison.value && comparedIn(this.comparison.value.found))
  readonly unknown = $derived.by(() =>
    (this.picture?.graph.fabric.by ?? 'area') === 'area'
      ? unknownByArea(this.findings.value?.coverage ?? [])
      : NOBODY,
  )
  readonly unknownPeople = $derived.by(() => sumOf(unknownByArea(this.findings.value?.coverage ?? [])))

  readonly scene: Scene | undefined = $derived.by(() => {
    const [seen, colouring] = [this.#seen, this.colouring]
    if (!seen || !colouring) return undefined
    const compared = this.options.beside ? undefined : this.compared
    return colouredScene(seen, colouring, { level: this.level, compared })
  })
  readonly #seenBefore = $derived.by(() => {
    const earlier = this.comparison.value?.earlier
    return earlier && this.options.beside
      ? this.#see(earlier, this.findingsBefore.value, this.#figureBefore)
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

  #see(picture: Picture, findings: Findings | undefined, figureOf: FigureOf): SceneInput {
    const options = { colouring: this.#colouring, size: this.#size }
    return { picture, options, messages: this.#language.t, findings, figureOf, hasNames: this.hasNames }
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
    const isResident = this.picture?.byId.get(id)?.kind === 'resident'
    if (!several || !isResident) {
      this.#location.go(
        { selected: id, options: { ...this.options, line: undefined, chosen: [] } },
        this.#location.selected ? 'replace' : 'push',
      )
      return
    }
    const first =
      this.#location.selected !== undefined && this.chosen.length === 0 ? [this.#location.selected] : []
    const all = [...first, ...this.chosen]
    this.choose(all.includes(id) ? all.filter((other) => other !== id) : [...all, id])
  }
  choose(ids: readonly string[]) {
    const announcer = this.#announcer
    const { t } = this.#language
    if (ids.length > CHOSEN_AT_MOST) announcer.show(t.picture.several.full(CHOSEN_AT_MOST))
    const chosen = ids.slice(0, CHOSEN_AT_MOST)
    this.#location.go(
      { selected: undefined, options: { ...this.options, chosen, line: undefined, steps: 0 } },
      'replace',
    )
    announcer.say(t.picture.several.title(chosen.length))
  }
  lookAtLine(line: readonly [string, string] | undefined) {
    this.#location.setOptions({ line })
  }
  /** Nothing was pointed at: nothing stays chosen. */
  letGo() {
    const { line, chosen, steps } = this.#location.options
    if (this.#location.selected === undefined && !line && chosen.length === 0 && steps === 0) return
    this.#location.go(
      { selected: undefined, options: { ...this.options, line: undefined, chosen: [], steps: 0 } },
      'replace',
    )
  }
  lightUp(key: string) {
    if (this.#colouring === 'isolation') {
      this.#location.go(
        { level: isLevel(key) && this.#location.current.level !== key ? key : undefined },
        'replace',
      )
    } else this.#location.setOptions({ kind: this.#location.options.kind === key ? undefined : key })
  }
  lightUpAll() {
    this.#location.go({ level: undefined, options: { ...this.options, kind: undefined } }, 'replace')
  }
  toggleGroup(name: string) {
    const { open } = this.options
    this.#location.setOptions({
      open: open.includes(name) ? open.filter((other) => other !== name) : [...open, name],
    })
  }
}

export const [useFabric, provideFabric] = createContext<FabricState>()
