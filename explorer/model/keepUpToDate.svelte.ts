import type { Api, Moment } from '../api/weefsel.ts'
import { useNeighbourhood } from './neighbourhood.svelte.ts'
import { useTime } from './time.svelte.ts'

type StopAsking = (() => void) | undefined

/**
 * Asks about the neighbourhood, and again when it or the version is another, or anything else that the question reads.
 * Call it while a component is made.
 * @param version of what the answer is about: see `LiveChanges`
 * @param ask begins to ask, and returns what drops the question
 */
export function keepUpToDate(version: () => number, ask: (api: Api) => StopAsking): void {
  const neighbourhood = useNeighbourhood()
  const seen = $derived(version())
  $effect(() => {
    const { api } = neighbourhood
    // Versions begin at 0: reading one is what makes this effect run again.
    return api && seen >= 0 ? ask(api) : undefined
  })
}

/** The same about the moment looked at: asks again as well when that is another. */
export function keepMomentUpToDate(
  version: () => number,
  ask: (api: Api, moment: Moment) => StopAsking,
): void {
  const time = useTime()
  keepUpToDate(version, (api) => ask(api, time.moment))
}
