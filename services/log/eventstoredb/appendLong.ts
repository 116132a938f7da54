import { type Neighbourhood, type NewEvent, type Position, position } from '../../../events/index.ts'
import { IdTaken, LogUnavailable } from '../errors.ts'
import { assertUniqueIds, sameContent } from '../idempotency.ts'
import { type AppendAllRequest, type AppendedAll, isUnreadable } from '../port.ts'
import { commit, unsure } from './commit.ts'
import { carryOut, emptyPlan, moveHead, planOn } from './plan.ts'
import { readStored } from './readStored.ts'
import { type BatchStage, createStage } from './stage.ts'
import { layeredOn, type WholeStreamIndex } from './streamIndex.ts'
import { outgoingRecorded, readEntry } from './wire.ts'
import { alreadyThere, positionOf, tick, type WriterTools } from './writerTools.ts'

/**
 * Appends a stream of events of any length, all or none: stages them chunk by chunk, then records them with
 * one event. When another process wrote in the meantime it stages them again, from the first stage, on the
 * new head.
 * @param refresh brings the index up to date
 */
export async function appendLong(
  tools: WriterTools,
  request: AppendAllRequest,
  refresh: () => Promise<WholeStreamIndex>,
): Promise<AppendedAll> {
  let chunks = request.chunks
  let old: BatchStage | undefined
  const sum = { appended: 0, already: 0, upTo: position(0) }
  const { connection } = tools
  try {
    for (;;) {
      const known = await refresh()
      const stage = createStage(connection, request.neighbourhood)
      const outcome = await stageAndRecord(tools, { ...request, chunks }, known, stage).catch(
        async (error) => {
          // An unsure outcome: the stage may have been recorded, and then its events are in the log.
          if (!isUnsure(error)) await stage.discard()
          throw error
        },
      )
      sum.already += outcome.already
      if (outcome.upTo > sum.upTo) sum.upTo = outcome.upTo
      if (outcome.appended !== 'moved-on') {
        sum.appended = outcome.appended
        return sum
      }
      await old?.discard()
      old = stage
      chunks = staged(tools, request.neighbourhood, stage.stream)
    }
  } finally {
    await old?.discard()
  }
}

async function stageAndRecord(
  tools: WriterTools,
  { neighbourhood, recordedBy, chunks }: AppendAllRequest,
  known: WholeStreamIndex,
  stage: BatchStage,
): Promise<{ appended: number | 'moved-on'; already: number; upTo: Position }> {
  const { connection } = tools
  const { layer, layDown } = layeredOn(known)
  const when = { firstAt: Number.POSITIVE_INFINITY, lastAt: Number.NEGATIVE_INFINITY }
  let already = 0
  let upTo = position(0)
  for await (const events of chunks) {
    assertUniqueIds(events)
    const fresh = await notStaged(tools, known.count, layer.ids.get, stage, events)
    const there = await alreadyThere(tools, neighbourhood, known, fresh)
    for (const { position } of there.values()) if (position > upTo) upTo = position
    already += events.length - fresh.length + there.size
    const plan = emptyPlan()
    planOn(
      layer,
      plan,
      neighbourhood,
      fresh.filter(({ id }) => !there.has(id)),
      recordedBy,
    )
    await stage.add(plan.events.map(({ out }) => out))
    carryOut(layer, plan)
    when.firstAt = Math.min(when.firstAt, plan.firstAt)
    when.lastAt = Math.max(when.lastAt, plan.lastAt)
  }
  const count = layer.count - known.count
  if (count === 0) return { appended: 0, already, upTo }
  const recordedAt = tick(tools, known)
  const what = { count, recordedAt, ...when, batch: stage.stream }
  const closing = outgoingRecorded(connection.streams.recordedType, what, neighbourhood)
  const outcome = await commit(connection, connection.streams.log(neighbourhood), known.head, [closing])
  if (outcome === 'moved-on') return { appended: 'moved-on', already, upTo }
  layDown()
  moveHead(known, 1, recordedAt)
  const last = positionOf(tools, neighbourhood, known.count - 1)
  return { appended: count, already, upTo: await last.catch((error) => Promise.reject(unsure(error))) }
}

/**
 * Leaves out the events of earlier chunks of the same stream. @throws {IdTaken} when one has other content
 */
async function notStaged(
  { connection }: WriterTools,
  base: number,
  numberOf: (id: string) => number | undefined,
  { stream }: BatchStage,
  events: readonly NewEvent[],
): Promise<NewEvent[]> {
  const fresh: NewEvent[] = []
  for (const event of events) {
    const number = numberOf(event.id)
    if (number === undefined || number < base) {
      fresh.push(event)
      continue
    }
    for await (const found of readStored(connection, { stream, from: number - base, count: 1 })) {
      const entry = readEntry(found, { neighbourhood: '' as Neighbourhood, position: 0, recordedAt: 0 })
      if (isUnreadable(entry) || !sameContent(entry, event)) throw new IdTaken(event.id)
    }
  }
  return fresh
}

const CHUNK = 1_000

/** Reads the events of an earlier stage, to stage them again. */
async function* staged(
  { connection }: WriterTools,
  neighbourhood: Neighbourhood,
  stream: string,
): AsyncGenerator<NewEvent[]> {
  let chunk: NewEvent[] = []
  for await (const stored of readStored(connection, { stream, from: 0, count: Number.MAX_SAFE_INTEGER })) {
    const entry = readEntry(stored, { neighbourhood, position: 0, recordedAt: 0 })
    if (isUnreadable(entry) || !entry.known)
      throw new Error(`${stream} does not return the events that were written to it`)
    chunk.push(entry)
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

const isUnsure = (error: unknown) => error instanceof LogUnavailable && error.reason === 'unsure'
