import type { EventStoreDBClient } from '@eventstore/db-client'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { LogUnavailable } from '../errors.ts'
import type { Revision } from '../port.ts'
import { clientInternals } from './clientInternals.ts'
import type { Outgoing } from './wire.ts'

export type Append = {
  readonly stream: string
  readonly events: readonly Outgoing[]
  /** The revision of the last event in the stream. Always given, so that a retry cannot write twice. */
  readonly expected: Revision | 'none'
  /** Milliseconds until the outcome counts as unknown. */
  readonly timeout: number
}

export type AppendOutcome = 'appended' | 'wrong-revision'

/**
 * Appends to one stream, all or none.
 *
 * It uses the client's connection (discovery, change of leader, credentials) but makes a call of its own
 * instead of `appendToStream`, which has four faults: all clients of the process share one queue of pending
 * answers, so that one lost server fails the appends to all others; an answer that arrives later ends the
 * process; data that is not JSON waits forever; and a server lost under load leaks rejections that cannot be
 * caught.
 * @throws every error of the connection; it is then unknown whether the events were written
 */
export function appendWhole(client: EventStoreDBClient, append: Append): Promise<AppendOutcome> {
  const request = requestOf(append)
  const { execute, callArguments } = clientInternals(client)
  return execute(
    streamsService.StreamsClient,
    'append',
    (grpc) =>
      new Promise<AppendOutcome>((resolve, reject) => {
        const call = grpc.batchAppend(...callArguments({ deadline: append.timeout }))
        // gRPC's deadline covers a connected server; this one covers a connection that is never established.
        const timer = setTimeout(() => call.cancel(), append.timeout + 500)
        const settle = (outcome: () => void) => {
          clearTimeout(timer)
          outcome()
        }
        call.on('data', (response: BatchAppendResp) => {
          settle(() => {
            try {
              resolve(outcomeOf(response))
            } catch (error) {
              reject(error)
            }
          })
          call.end()
        })
        // Keeps listening after it has settled: a late error without a listener ends the process.
        call.on('error', (error) => settle(() => reject(error)))
        call.on('end', () => settle(() => reject(new Error('the server ended the call without an answer'))))
        call.write(request)
      }),
  )
}

function requestOf({ stream, events, expected }: Append): BatchAppendReq {
  const request = new streams.BatchAppendReq()
  const options = new streams.BatchAppendReq.Options()
  const name = new shared.StreamIdentifier()
  name.setStreamName(Buffer.from(stream, 'utf8'))
  options.setStreamIdentifier(name)
  if (expected === 'none') options.setNoStream(new shared.Empty())
  else options.setStreamPosition(String(expected))
  request.setOptions(options)
  request.setCorrelationId(uuidOf(crypto.randomUUID()))
  request.setIsFinal(true)
  request.setProposedMessagesList(events.map(messageOf))
  return request
}

function messageOf({ id, type, data, metadata }: Outgoing) {
  const message = new streams.BatchAppendReq.ProposedMessage()
  message.setId(uuidOf(id))
  message.getMetadataMap().set('type', type).set('content-type', 'application/json')
  message.setData(data)
  message.setCustomMetadata(metadata)
  return message
}

function uuidOf(text: string) {
  const uuid = new shared.UUID()
  uuid.setString(text)
  return uuid
}

function outcomeOf(response: BatchAppendResp): AppendOutcome {
  if (!response.hasError()) return 'appended'
  const kind = response.getError()?.getDetails()?.getTypeName() ?? ''
  const message = response.getError()?.getMessage() ?? ''
  if (kind.endsWith('.WrongExpectedVersion')) return 'wrong-revision'
  if (kind.endsWith('.AccessDenied'))
    throw new LogUnavailable('refused', 'the server does not let this user write')
  if (kind.endsWith('.MaximumAppendSizeExceeded')) {
    throw new LogUnavailable(
      'unusable',
      'the server accepts only smaller appends: raise its MaxAppendSize to 1 MiB',
    )
  }
  throw new Error(`the server refused the append: ${message || kind}`)
}
