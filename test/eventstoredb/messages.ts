import shared from '@eventstore/db-client/generated/shared_pb.js'
import statusPb from '@eventstore/db-client/generated/status_pb.js'
import type {
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  ReadResp,
} from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { status as codes, Metadata, type ServiceError } from '@grpc/grpc-js'
import any from 'google-protobuf/google/protobuf/any_pb.js'
import type { Expected, Outcome, Proposed } from './store.ts'
import type { Stored } from './stored.ts'

/** The value for "no position" on the wire: the largest unsigned number of 64 bits. */
const NO_POSITION = '18446744073709551615'

const identifier = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'))
export const nameOf = (from: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  Buffer.from(from?.getStreamName_asU8() ?? []).toString('utf8')

/** An event as it is answered; reads of one stream tell no place in `$all`. */
export function eventMessage(stored: Stored, inAll: boolean): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  recorded.setId(new shared.UUID().setString(stored.id))
  recorded.setStreamIdentifier(identifier(stored.stream))
  recorded.setStreamRevision(String(stored.revision))
  recorded.setCommitPosition(inAll ? String(stored.commit) : NO_POSITION)
  recorded.setPreparePosition(inAll ? String(stored.prepare) : NO_POSITION)
  for (const [name, value] of stored.metadata) recorded.getMetadataMap().set(name, value)
  recorded.getMetadataMap().set('created', String(BigInt(1_800_000_000_000) * 10_000n))
  recorded.setCustomMetadata(stored.custom)
  recorded.setData(stored.data)
  const event = new streams.ReadResp.ReadEvent()
  event.setEvent(recorded)
  if (inAll) event.setCommitPosition(String(stored.commit))
  else event.setNoPosition(new shared.Empty())
  return new streams.ReadResp().setEvent(event)
}

export const confirmation = (): ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  )
export const caughtUp = (): ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp())
export const checkpoint = ({ commit, prepare }: Pick<Stored, 'commit' | 'prepare'>): ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  )
export const streamNotFound = (name: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(name)),
  )

type Message = {
  getId(): { getString(): string } | undefined
  getMetadataMap(): { getEntryList(): [string, string][] }
  getCustomMetadata_asU8(): Uint8Array
  getData_asU8(): Uint8Array
}
export const proposedOf = (message: Message): Proposed => ({
  id: message.getId()?.getString() ?? '',
  metadata: new Map(message.getMetadataMap().getEntryList()),
  custom: message.getCustomMetadata_asU8(),
  data: message.getData_asU8(),
})

export const expectedOf = (options: BatchAppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'none'
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any'
}

export function batchAnswer(correlation: string, stream: string, outcome: Outcome): BatchAppendResp {
  const answer = new streams.BatchAppendResp()
  answer.setCorrelationId(new shared.UUID().setString(correlation))
  answer.setStreamIdentifier(identifier(stream))
  if (outcome.kind === 'appended') {
    const position = new shared.AllStreamPosition()
    position.setCommitPosition(String(outcome.last.commit))
    position.setPreparePosition(String(outcome.last.prepare))
    const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(outcome.last.revision))
    return answer.setSuccess(success.setPosition(position))
  }
  return answer.setError(errorOf(outcome))
}

/** The answer to an append outside a batch. */
export function appendAnswer(outcome: Outcome): AppendResp {
  const answer = new streams.AppendResp()
  if (outcome.kind === 'appended') {
    const { last } = outcome
    const position = new streams.AppendResp.Position()
    position.setCommitPosition(String(last.commit)).setPreparePosition(String(last.prepare))
    const success = new streams.AppendResp.Success().setCurrentRevision(String(last.revision))
    return answer.setSuccess(success.setPosition(position))
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion()
  if (outcome.kind === 'wrong-revision' && outcome.actual !== 'none') {
    wrong.setCurrentRevision(String(outcome.actual))
  } else wrong.setCurrentNoStream(new shared.Empty())
  return answer.setWrongExpectedVersion(wrong)
}

function errorOf(outcome: Exclude<Outcome, { kind: 'appended' }>) {
  if (outcome.kind === 'full')
    return new statusPb.Status().setMessage('There is not enough space on the disk.')
  const details = new any.Any()
  if (outcome.kind === 'too-large') {
    const message = new shared.MaximumAppendSizeExceeded().setMaxappendsize(1024 * 1024)
    details.pack(message.serializeBinary(), 'event_store.client.MaximumAppendSizeExceeded')
  } else {
    const message = new shared.WrongExpectedVersion()
    if (outcome.actual === 'none') message.setCurrentNoStream(new shared.Empty())
    else message.setCurrentStreamRevision(String(outcome.actual))
    details.pack(message.serializeBinary(), 'event_store.client.WrongExpectedVersion')
  }
  return new statusPb.Status().setMessage(outcome.kind).setDetails(details)
}

/** A refusal as the servers send it: the kind in `exception`, with what belongs to it. */
export function refusal(code: codes, exception: string, more: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata()
  metadata.set('exception', exception)
  for (const [name, value] of Object.entries(more)) metadata.set(name, value)
  return Object.assign(new Error(exception), { code, details: exception, metadata })
}
export { codes }
