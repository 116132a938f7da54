import { CommanderError } from 'commander'
import { InvalidSetting } from '../../services/app/config.ts'
import { NotLoopback, PortTaken } from '../../services/app/serve.ts'
import { GraphUnavailable } from '../../services/graph/index.ts'
import { FileRefused, WrongInput } from '../../services/import/index.ts'
import { LogUnavailable } from '../../services/log/index.ts'
import { UnknownMeasure } from '../../services/measure/index.ts'
import { errorMessage } from '../../services/shared/errorMessage.ts'
import { KeyStoreUnavailable, KeysLocked } from '../../services/vault/index.ts'
import { DamagedLookupKey } from '../../services/vault/lookupKey.ts'

/** Exit codes: success, a fault found, wrong use. */
const exits = { ok: 0, fault: 1, wrongUse: 2 } as const
export type Exit = (typeof exits)[keyof typeof exits]

/** A fault that a command found and tells in one sentence. */
export class CommandFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Fault'
  }
}

/** The store fails, as opposed to being asked for what it cannot do. */
const breakdowns: ReadonlySet<string> = new Set(['full', 'damaged'])

const isWrongUse = (error: unknown) =>
  error instanceof WrongInput ||
  error instanceof FileRefused ||
  error instanceof InvalidSetting ||
  error instanceof UnknownMeasure ||
  error instanceof DamagedLookupKey ||
  error instanceof KeysLocked ||
  error instanceof KeyStoreUnavailable ||
  error instanceof NotLoopback ||
  error instanceof PortTaken ||
  error instanceof GraphUnavailable ||
  (error instanceof LogUnavailable && !breakdowns.has(error.reason))

/** One sentence for people, and the exit that goes with it. Commander has said its own. */
export function outcomeOf(error: unknown): { readonly exit: Exit; readonly sentence: string | undefined } {
  if (error instanceof CommanderError) {
    return { exit: error.exitCode === 0 ? exits.ok : exits.wrongUse, sentence: undefined }
  }
  const sentence = errorMessage(error).split('\n')[0]
  return { exit: isWrongUse(error) ? exits.wrongUse : exits.fault, sentence }
}
