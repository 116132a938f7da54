import * as z from 'zod/mini'
import { parseJson } from '../platform/parseJson.ts'
import { recall, remember } from '../platform/storage.ts'

const ids = z.array(z.string())
const AT_MOST = 12
const keyOf = (neighbourhood: string) => `weefsel.recent.${neighbourhood}`

const TYPES = 'weefsel.types'
const TYPES_AT_MOST = 5

/** A list with these in front, each once, and no longer than it may be. */
const withLatest = (latest: readonly string[], before: readonly string[], atMost: number) =>
  [...new Set([...latest, ...before])].slice(0, atMost)

const keep = (neighbourhood: string, all: readonly string[]) =>
  remember(keyOf(neighbourhood), JSON.stringify(all))

/** Ids of who was recorded last on this device, newest first; no names are kept. */
export function recentIds(neighbourhood: string): readonly string[] {
  const read = ids.safeParse(parseJson(recall(keyOf(neighbourhood))))
  return read.success ? read.data : []
}

export function rememberRecent(neighbourhood: string, latest: readonly string[]) {
  keep(neighbourhood, withLatest(latest, recentIds(neighbourhood), AT_MOST))
}

/** Takes those who were erased off the list. */
export function forgetRecent(neighbourhood: string, gone: readonly string[]) {
  keep(
    neighbourhood,
    recentIds(neighbourhood).filter((id) => !gone.includes(id)),
  )
}

/** The types of event that were recorded last on this device, the latest first. */
export const recentTypes = (): readonly string[] => (recall(TYPES) ?? '').split(' ').filter(Boolean)

export function rememberType(type: string) {
  remember(TYPES, withLatest([type], recentTypes(), TYPES_AT_MOST).join(' '))
}
