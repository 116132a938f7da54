import { openDB } from 'idb'
import * as z from 'zod/mini'
import type { Graph, NeighbourhoodInfo } from '../api/shapes.ts'
import { canSeal, type Sealed, seal, unseal } from '../platform/sealed.ts'
import type { Picture } from './picture.ts'

/** Only what this very build kept is read again: it needs no other check than that it was not damaged. */
const BUILD = new URL(import.meta.url).pathname

/**
 * Data for recording a meeting while there is no connection: the neighbourhood, and the people the user recorded
 * last.
 */
const snapshotShape = z.object({
  build: z.literal(BUILD),
  at: z.number(),
  neighbourhood: z.custom<NeighbourhoodInfo>(),
  graph: z.custom<Graph>(),
})
export type OfflineSnapshot = z.infer<typeof snapshotShape>

const NAME = 'weefsel.kept'
const SHELF = 'kept'
const KEY = 'last'
/** Names do not stay on a device that is not used. */
const GONE_AFTER = 14 * 86_400_000

/**
 * The part of a picture that is kept: organisations and places, and of the residents only those whom this user
 * recorded last here; none of the lines between residents.
 */
export function snapshotOf(
  neighbourhood: NeighbourhoodInfo,
  picture: Picture,
  recent: readonly string[],
): OfflineSnapshot {
  const { graph } = picture
  const isRecent = new Set(recent)
  const others = new Set(picture.others.map(({ id }) => id))
  const nodes = graph.nodes
    .filter(({ id, kind }) => kind !== 'resident' || isRecent.has(id))
    .map((node) => ({ ...node, tags: [], level: null }))
  const ties = graph.ties.filter(({ source, target }) => others.has(source) && others.has(target))
  const fabric = { ...graph.fabric, rings: [], sectors: [] }
  const bare = { ...graph, nodes, ties, fabric, groups: [], between: [] }
  return { build: BUILD, at: Date.now(), neighbourhood, graph: bare }
}

/** Keeps it, sealed as what waits to be sent is; browsers that can keep nothing safely keep nothing. */
export const saveSnapshot = (one: OfflineSnapshot) =>
  onShelf(async (db) => {
    const sealed = await seal(JSON.stringify(one))
    await db.put(SHELF, sealed, KEY)
  })

/** Drops it: somebody signed out, or may not see it any more. */
export const dropSnapshot = () => onShelf((db) => db.delete(SHELF, KEY))

/** The last snapshot; undefined when there is none, or it is too old. */
export const readSnapshot = () =>
  onShelf(async (db) => {
    const sealed: Sealed | undefined = await db.get(SHELF, KEY)
    if (!sealed) return undefined
    const read = snapshotShape.safeParse(JSON.parse(await unseal(sealed)))
    if (read.success && Date.now() - read.data.at < GONE_AFTER) return read.data
    await db.delete(SHELF, KEY)
    return undefined
  })

async function onShelf<T>(act: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T | undefined> {
  if (!canSeal()) return undefined
  try {
    const db = await open()
    try {
      return await act(db)
    } finally {
      db.close()
    }
  } catch (error) {
    // Private windows, full disks, and half a write of a browser that died.
    if (error instanceof DOMException) return undefined
    throw error
  }
}

const open = () =>
  openDB(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore(SHELF)
    },
  })
