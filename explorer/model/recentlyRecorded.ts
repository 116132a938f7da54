import * as z from 'zod/mini'
import { recall, remember } from '../platform/storage.ts'

const KEY = 'weefsel.recent'
const AT_MOST = 12
const ids = z.array(z.string())

/** Ids of who was recorded last on this device, newest first; no names are kept. */
export function recentIds(neighbourhood: string): readonly string[] {
  const text = recall(`${KEY}.${neighbourhood}`)
  if (!text) return []
  try {
    const read = ids.safeParse(JSON.parse(text))
    return read.success ? read.data : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** Takes those who were erased off the list. */
export function forgetRecent(neighbourhood: string, gone: readonly string[]) {
  const left = recentIds(neighbourhood).filter((id) => !gone.includes(id))
  remember(`${KEY}.${neighbourhood}`, JSON.stringify(left))
}

const TYPES = 'weefsel.types'
const TYPES_AT_MOST = 5

/** The types of event that were recorded last on this device, the latest first. */
export function recentTypes(): readonly string[] {
  return (recall(TYPES) ?? '').split(' ').filter(Boolean)
}

export function rememberType(type: string) {
  const all = [...new Set([type, ...recentTypes()])].slice(0, TYPES_AT_MOST)
  remember(TYPES, all.join(' '))
}

export function rememberRecent(neighbourhood: string, latest: readonly string[]) {
  const all = [...new Set([...latest, ...recentIds(neighbourhood)])].slice(0, AT_MOST)
  remember(`${KEY}.${neighbourhood}`, JSON.stringify(all))
}
