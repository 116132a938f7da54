import type { Messages } from './messages/nl.ts'

/** The name to show; people whose name was never recorded, or is erased, have none. */
export const nameOf = (node: { readonly label: string | null } | undefined, messages: Messages) =>
  node?.label ?? messages.unknownName

/** `Anna, Bert en nog 3 anderen`; the empty string for nobody. */
export function namesInWords(names: readonly string[], messages: Messages, atMost = 3): string {
  if (names.length === 0) return ''
  const shown = names.length > atMost + 1 ? names.slice(0, atMost) : names
  const rest = names.length - shown.length
  const parts = rest > 0 ? [...shown, messages.others(rest)] : shown
  if (parts.length === 1) return parts[0]!
  return `${parts.slice(0, -1).join(', ')} ${messages.and} ${parts.at(-1)}`
}
