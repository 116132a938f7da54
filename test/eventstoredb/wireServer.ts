import type { IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import type { IServerFeaturesServer } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type {
  AppendReq,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import {
  type Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServiceError,
} from '@grpc/grpc-js'
import { clusterOf, type Member } from './gossip.ts'
import { appendAnswer, batchAnswer, codes, expectedOf, nameOf, proposedOf, refusal } from './messages.ts'
import { answerRead } from './reads.ts'
import { createStore, type Proposed, type Store } from './store.ts'

export type WireServerOptions = {
  readonly store?: Store
  /** Any free one when left out. */
  readonly port?: number
  /** The release that it reports. */
  readonly release?: string
  /** Its certificate and key, as PEM: then it speaks TLS only. */
  readonly identity?: { readonly certificate: Buffer; readonly key: Buffer }
}

/**
 * Speaks the wire protocol of EventStoreDB, on a port of its own, to test the adapter and its faults where no real
 * server can be had. It is not that server: what it keeps is gone with the process, unless its store has a file.
 */
export async function createWireServer({
  store = createStore(),
  release = '24.10.0',
  identity,
  port: wanted = 0,
}: WireServerOptions = {}) {
  let server: Server | undefined
  let port = wanted
  /** How many appends to a stream have no answer yet. */
  const waiting = new Map<string, number>()
  const state = {
    /** The release that it reports. */
    release,
    /** How many events reads and subscriptions have sent. */
    sent: 0,
    /** How many appends were written. */
    appends: 0,
    /** Writes the next appends but never answers them, and cuts the connection. */
    loseAnswers: 0,
    /** Delays the answer to appends by this many milliseconds. */
    answerLater: 0,
    /** The appends so far: their size, and how many appends to the same stream were under way. */
    appended: [] as { readonly stream: string; readonly bytes: number; readonly underWay: number }[],
    /** Does neither write nor answer. */
    silent: false,
    refuseAll: false,
    /** Has no room left for anything more. */
    full: false,
    /** When another node leads: writes are sent there. */
    leader: undefined as number | undefined,
    /** Which calls came, and as whom. */
    heard: [] as { readonly call: string; readonly authorization: string | undefined }[],
    /** The cluster that it reports; by default only itself, or the leader. */
    members: undefined as readonly Member[] | undefined,
    /** Called before an append is written; may cut connections. */
    beforeAppend: undefined as ((stream: string) => void) | undefined,
    /** Called when an append has been written, before it is answered. */
    beforeAnswer: undefined as (() => void) | undefined,
  }

  const hear = (call: string, metadata: Metadata) => {
    state.heard.push({ call, authorization: metadata.get('authorization')[0]?.toString() })
  }

  /** Why a call is not taken, if it is not. */
  function objection(): ServiceError | undefined {
    if (state.refuseAll) return refusal(codes.UNAUTHENTICATED, 'access-denied')
    if (state.leader === undefined) return undefined
    const there = { 'leader-endpoint-host': '127.0.0.1', 'leader-endpoint-port': String(state.leader) }
    return refusal(codes.NOT_FOUND, 'not-leader', there)
  }

  function write(stream: string, events: readonly Proposed[], expected: Parameters<Store['append']>[2]) {
    state.beforeAppend?.(stream)
    if (state.full) return { kind: 'full' } as const
    const outcome = store.append(stream, events, expected)
    state.appends += 1
    state.beforeAnswer?.()
    if (state.loseAnswers === 0) return outcome
    state.loseAnswers -= 1
    void restart()
    return undefined
  }

  function batchAppend(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) {
    hear('batchAppend', call.metadata)
    const open = new Map<string, { options: BatchAppendReq.Options; events: Proposed[] }>()
    const refused = objection()
    if (refused) {
      call.emit('error', refused)
      return
    }
    call.on('error', () => {})
    call.on('data', (request: BatchAppendReq) => {
      const correlation = request.getCorrelationId()?.getString() ?? ''
      const options = request.getOptions()
      const append = open.get(correlation) ?? { options: options!, events: [] }
      append.events.push(...request.getProposedMessagesList().map(proposedOf))
      open.set(correlation, append)
      if (!request.getIsFinal() || state.silent) return
      open.delete(correlation)
      const stream = nameOf(append.options.getStreamIdentifier())
      const underWay = (waiting.get(stream) ?? 0) + 1
      waiting.set(stream, underWay)
      const bytes = append.events.reduce((sum, { data, custom }) => sum + data.length + custom.length, 0)
      state.appended.push({ stream, bytes, underWay })
      const outcome = write(stream, append.events, expectedOf(append.options))
      const tell = () => {
        waiting.set(stream, (waiting.get(stream) ?? 1) - 1)
        if (outcome) call.write(batchAnswer(correlation, stream, outcome))
      }
      if (state.answerLater > 0) setTimeout(tell, state.answerLater)
      else tell()
    })
    call.on('end', () => call.end())
  }

  const implementation = {
    read(call: Parameters<typeof answerRead>[1]) {
      hear('read', call.metadata)
      call.on('error', () => {})
      if (state.refuseAll) call.emit('error', objection())
      else if (!state.silent) {
        void answerRead(store, call, () => {
          state.sent += 1
        })
      }
    },
    batchAppend,
  }

  async function start(): Promise<void> {
    const next = new Server()
    next.addService(streamsService.StreamsService, {
      ...implementation,
      append(call, answer) {
        hear('append', call.metadata)
        let header: AppendReq.Options | undefined
        const events: Proposed[] = []
        call.on('data', (request: AppendReq) => {
          if (request.hasOptions()) header = request.getOptions()
          else events.push(proposedOf(request.getProposedMessage()!))
        })
        call.on('end', () => {
          const refused = objection()
          if (refused || !header) return answer(refused ?? refusal(codes.INVALID_ARGUMENT, 'no-options'))
          const expected = header.hasNoStream()
            ? 'none'
            : header.hasRevision()
              ? Number(header.getRevision())
              : 'any'
          const outcome = write(nameOf(header.getStreamIdentifier()), events, expected)
          if (outcome) answer(null, appendAnswer(outcome))
        })
      },
      delete(call, answer) {
        store.delete(nameOf(call.request.getOptions()?.getStreamIdentifier()))
        answer(null, new streams.DeleteResp())
      },
      tombstone: (_, answer) => answer(refusal(codes.UNIMPLEMENTED, 'not-here')),
    } satisfies IStreamsServer)
    next.addService(featuresService.ServerFeaturesService, {
      getSupportedMethods(call, answer) {
        hear('getSupportedMethods', call.metadata)
        if (state.refuseAll) return answer(refusal(codes.UNAUTHENTICATED, 'access-denied'))
        const batch = new features.SupportedMethod()
        batch.setServiceName('event_store.client.streams.streams').setMethodName('batchappend')
        answer(
          null,
          new features.SupportedMethods().setEventStoreServerVersion(state.release).setMethodsList([batch]),
        )
      },
    } satisfies IServerFeaturesServer)
    next.addService(gossipService.GossipService, {
      read(call, answer) {
        hear('gossip', call.metadata)
        const alone = { address: '127.0.0.1', port: state.leader ?? port, state: 'leader' } as const
        answer(null, clusterOf(state.members ?? [alone]))
      },
    } satisfies IGossipServer)
    port = await new Promise<number>((resolve, reject) =>
      next.bindAsync(`127.0.0.1:${port}`, credentialsOf(identity), (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    )
    server = next
  }

  /** Cuts every connection, as when the process is killed; what was written stays. */
  function stop(): void {
    server?.forceShutdown()
    server = undefined
  }

  async function restart(): Promise<void> {
    stop()
    await start()
  }

  await start()
  return {
    state,
    store,
    url: () => `esdb://127.0.0.1:${port}${identity ? '' : '?tls=false'}`,
    port: () => port,
    start,
    stop,
    restart,
  }
}
export type WireServer = Awaited<ReturnType<typeof createWireServer>>

const credentialsOf = (identity: WireServerOptions['identity']) =>
  identity
    ? ServerCredentials.createSsl(null, [{ cert_chain: identity.certificate, private_key: identity.key }])
    : ServerCredentials.createInsecure()
