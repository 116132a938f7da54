import type { Rejection } from '../../api/importShapes.ts'
import type { Messages } from '../../text/messages/nl.ts'

/** Why a row is left out, in words for people. */
export function reasonInWords({ code, rule }: Rejection, t: Messages, language: 'nl' | 'en'): string {
  if (rule) return `${rule[language]}.`
  const reasons: Readonly<Record<string, string>> = t.importing.reasons
  return reasons[code ?? ''] ?? t.importing.reasons.other
}
