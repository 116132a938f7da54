import { openDB } from 'idb'
import * as z from 'zod/mini'
import type { Graph, NeighbourhoodInfo } from '../api/shapes.ts'
import { canSeal, type Sealed, seal, unseal } from '../platform/sealed.ts'
import type { Picture } from './picture.ts'

/** Only what this very build kept is read again: it needs no other check than that it was not damaged. */
const BUILD = new URL(import.meta.url).pathname

/** What a meeting can be recorded with while there is no line: the neighbourhood, and whom the user recorded last. */
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
 * What is kept of a picture: organisations and places, and of the residents only whom this user recorded last here;
 * none of the lines between residents.
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

/** Lets go of it: somebody signed out, or may not see it any more. */
export const dropSnapshot = () => onShelf((db) => db.delete(SHELF, KEY))

/** What was kept last; undefined when there is nothing, or it is too old. */
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
