import type { Readable } from 'node:stream'

/**
 * Iterates a stream of the client without destroying it at the end of the loop. A gRPC call whose answers are
 * not read never ends; the client would hold it forever and could not be disposed of.
 */
export const releaseStreamLater = <Item>(
  stream: AsyncIterable<Item> & Pick<Readable, 'iterator'>,
): AsyncIterable<Item> => ({
  [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }),
})

/** Cancels a call and drains its remaining items. */
export async function releaseStream(
  stream: { resume(): unknown },
  cancel: () => Promise<void>,
): Promise<void> {
  // Without a server the call was never made; its error has been reported already.
  await cancel().catch(() => undefined)
  stream.resume()
}
