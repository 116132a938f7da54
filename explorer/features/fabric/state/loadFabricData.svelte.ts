import { untrack } from 'svelte'
import { useGraph } from '../../../model/graph.svelte.ts'
import { keepMomentUpToDate } from '../../../model/keepUpToDate.svelte.ts'
import { useLive } from '../../../model/liveChanges.svelte.ts'
import { useLocation } from '../../../model/location.svelte.ts'
import { useTime } from '../../../model/time.svelte.ts'
import { compareMoments, earlierMoment } from './compareMoments.ts'
import type { FabricState } from './fabric.svelte.ts'
import { openGroupOf } from './openGroupOf.ts'

/** Findings change slowly: while time plays they are not asked for every day that passes. */
const RESTS = 400

/** Asks for what the fabric shows beside its picture, each time the moment or the options change. */
export function loadFabricData(fabric: FabricState) {
  const graph = useGraph()
  const live = useLive()
  const location = useLocation()
  const time = useTime()
  const beside = $derived(location.options.beside)
  /** The earlier day that is compared with. */
  const since = $derived.by(() => {
    const day = location.options.since
    return day !== undefined && day < time.day ? day : undefined
  })
  const selected = $derived(location.selected)
  /** The picture goes first: what stands beside it does not keep the server from it. */
  const hasPicture = $derived(graph.picture !== undefined)
  const openGroup = openGroupOf()

  keepMomentUpToDate(
    () => live.ofMoment,
    (api, moment) => {
      if (!hasPicture) return undefined
      const rest = untrack(() => (fabric.findings.value ? RESTS : 0))
      const timer = setTimeout(() => {
        void fabric.findings.load((signal) => api.findings(moment, signal))
      }, rest)
      return () => {
        clearTimeout(timer)
        fabric.findings.drop()
      }
    },
  )
  keepMomentUpToDate(
    () => live.ofMoment,
    (api, moment) => {
      const { measures } = fabric
      if (measures === '') return undefined
      return fabric.figures.follow((signal) => api.figures(measures, moment, signal))
    },
  )
  keepMomentUpToDate(
    () => live.ofMoment,
    (api, moment) => {
      const { layout } = graph
      const asked = since !== undefined && { since, beside, moment, layout }
      if (asked) return fabric.comparison.follow((signal) => compareMoments(api, asked, signal))
      fabric.comparison.clear()
      return undefined
    },
  )
  keepMomentUpToDate(
    () => (since === undefined ? 0 : live.upTo(since)),
    (api, moment) => {
      const { measures } = fabric
      if (!beside || since === undefined) return undefined
      const then = earlierMoment(since, moment)
      const stops = [
        fabric.findingsBefore.follow((signal) => api.findings(then, signal)),
        ...(measures === ''
          ? []
          : [fabric.figuresBefore.follow((signal) => api.figures(measures, then, signal))]),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  )
  $effect(() => {
    const id = selected
    const { picture } = fabric
    if (id === undefined || !picture?.graph.groups?.length || picture.byId.has(id)) return
    return untrack(() => openGroup(id))
  })
  $effect(() => fabric.history.follow())
}
