import type { SubjectKind } from './subjectKind.ts'

/**
 * How a personal value stands in a log: `wfs1.<keys>.<event>.<field>.<payload>`. `keys` names whose keys open it: for
 * each a letter for the kind, and the id without hyphens. `event` and `field` say where it was sealed. All of this is
 * authenticated together with the payload, so that it opens nowhere else.
 */
export type SealedParts = {
  readonly keys: readonly KeyRef[]
  /** The id of the event it was sealed in. */
  readonly event: string
  /** Where in the data of that event, such as `name` or `replacement/note`. */
  readonly field: string
  /** Everything before the payload. */
  readonly header: string
  /** Base64url. */
  readonly payload: string
}

/** The name of the key of one subject: a letter for its kind and 32 hexadecimal characters. */
export type KeyRef = string

const PREFIX = 'wfs1.'

/** Stands in a log, and in what is read from one, for a value whose key was destroyed. */
export const FORGOTTEN = `${PREFIX}forgotten`
/** Stands in what is read for a value that cannot be opened because a key, or the master key, is not here. */
export const LOCKED = `${PREFIX}locked`

/** Whether a text is no clear text: sealed, or one of the two words above. */
export const isSealed = (text: string): boolean => text.startsWith(PREFIX)

// Part of what is stored: a letter once given to a kind stays its own.
const letters: Record<SubjectKind, string> = {
  resident: 'r',
  professional: 'p',
  partner: 'o',
  initiative: 'i',
  place: 'l',
  area: 'a',
  coalition: 'c',
  need: 'n',
  skill: 'k',
  help: 'h',
  signal: 's',
  introduction: 't',
  experiment: 'x',
  result: 'u',
  annotation: 'm',
  event: 'e',
  neighbourhood: 'w',
}

const compact = (id: string) => id.replaceAll('-', '')
const spelled = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

export const keyRefOf = (kind: SubjectKind, id: string): KeyRef => `${letters[kind]}${compact(id)}`

/** The id of the resident or professional whose key this is; nothing when it is the key of something else. */
export const personOfKey = (ref: KeyRef): string | undefined =>
  ref[0] === letters.resident || ref[0] === letters.professional ? spelled(ref.slice(1)) : undefined

/** The header of a value sealed under these keys, in their order; the payload follows it. */
export const sealedHeader = (keys: readonly KeyRef[], event: string, field: string): string =>
  `${PREFIX}${keys.join('')}.${compact(event)}.${field}.`

const TOKEN = /^wfs1\.((?:[a-z][0-9a-f]{32})+)\.([0-9a-f]{32})\.([A-Za-z/]+)\.([A-Za-z0-9_-]+)$/
const REF = 33

/** Takes a sealed value apart; nothing when it is clear text, one of the two words, or damaged. */
export function sealedParts(text: string): SealedParts | undefined {
  const found = TOKEN.exec(text)
  if (!found) return undefined
  const [, refs = '', event = '', field = '', payload = ''] = found
  const keys = Array.from({ length: refs.length / REF }, (_, index) =>
    refs.slice(index * REF, (index + 1) * REF),
  )
  return { keys, event: spelled(event), field, header: text.slice(0, -payload.length), payload }
}
