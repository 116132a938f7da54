import { untrack } from 'svelte'
import type { AppState } from '../../app/app.svelte.ts'
import { momentOf } from './compare/comparison.svelte.ts'
import type { FabricState } from './fabric.svelte.ts'
import { openGroupOf } from './openGroupOf.ts'

/** The unknown people change slowly: while time plays they are not requested for every day that passes. */
const RESTS = 400

/** Asks for what the fabric shows beside its picture, each time the moment or the look changes. */
export function loadFabricData(app: AppState, fabric: FabricState) {
  const tell = (failed: unknown) => app.explorer.tell(failed)
  const since = $derived(app.place.options.since)
  const beside = $derived(app.place.options.beside)
  const selected = $derived(app.place.selected)
  /** The picture goes first: what stands beside it does not keep the server from it. */
  const hasPicture = $derived(app.explorer.picture !== undefined)

  $effect(() => {
    const { api, moment, version } = app.explorer
    if (!api || version < 0 || !hasPicture) return
    let stop = () => {}
    const timer = setTimeout(
      () => {
        stop = fabric.findings.load(api, moment, tell)
      },
      untrack(() => (fabric.findings.found ? RESTS : 0)),
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  })
  $effect(() => {
    const { api, moment, version } = app.explorer
    const { measures } = fabric
    if (!api || version < 0 || measures === '') return
    return fabric.figures.load(api, measures, moment, tell)
  })
  $effect(() => {
    const { api, moment, version, drawing, day } = app.explorer
    if (!api || version < 0 || since === undefined || since >= day) {
      fabric.comparison.clear()
      return
    }
    return fabric.comparison.load(api, { since, beside, moment, drawing }, tell)
  })
  $effect(() => {
    const { api, moment, version, day } = app.explorer
    const { measures } = fabric
    if (!api || version < 0 || !beside || since === undefined || since >= day) return
    const then = momentOf(since, moment)
    const stops = [
      fabric.findingsBefore.load(api, then, tell),
      ...(measures === '' ? [] : [fabric.figuresBefore.load(api, measures, then, tell)]),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  })
  $effect(() => {
    const id = selected
    const { picture } = fabric
    if (id === undefined || !picture?.graph.groups?.length || picture.byId.has(id)) return
    return untrack(() => openGroupOf(app, id))
  })
  $effect(() => fabric.history.follow())
}
