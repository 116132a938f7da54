import type { Readable } from 'node:stream'

/**
 * The items of a stream of the client, without destroying it when the loop is left: a gRPC call whose answers are not
 * taken never ends, and the client then holds it permanently and cannot be disposed of.
 */
export const releaseStreamLater = <Item>(
  stream: AsyncIterable<Item> & Pick<Readable, 'iterator'>,
): AsyncIterable<Item> => ({
  [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }),
})

/** Cancels a call and lets what it still holds run off. */
export async function releaseStream(
  stream: { resume(): unknown },
  cancel: () => Promise<void>,
): Promise<void> {
  // It never came about when there was no server; that error has been told already.
  await cancel().catch(() => undefined)
  stream.resume()
}
