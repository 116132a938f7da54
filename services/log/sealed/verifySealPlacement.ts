import { FORGOTTEN, isSealed, personalValuesOf, sealedParts } from '../../../events/index.ts'
import { isUnreadable, type LogEntry } from '../port.ts'
import { ownRefs } from './owners.ts'

/**
 * Checks that the sealed values of an entry were sealed for this entry and for the people it is about. Needs
 * no keys: the header of a value is authenticated when the value is opened.
 * @returns the fault in words; undefined when there is none
 */
function misplacedSeal(entry: LogEntry): string | undefined {
  if (isUnreadable(entry) || !entry.known) return undefined
  for (const value of personalValuesOf(entry.type, entry.data)) {
    const { value: text, field } = value
    if (!isSealed(text) || text === FORGOTTEN) continue
    const parts = sealedParts(text)
    if (!parts) return `its ${field} is sealed, and damaged`
    if (parts.event !== entry.id || parts.field !== field) return `its ${field} was sealed for another place`
    const refs = ownRefs(value)
    if (refs && refs.join() !== parts.keys.join()) return `its ${field} was sealed for somebody else`
  }
  return undefined
}

/** Returns the entries. An entry with values that were sealed for another place becomes unreadable. */
export const verifySealPlacement = (entries: readonly LogEntry[]): readonly LogEntry[] =>
  entries.some(misplacedSeal) ? entries.map(checked) : entries

function checked(entry: LogEntry): LogEntry {
  const reason = misplacedSeal(entry)
  if (reason === undefined) return entry
  const { id, position, neighbourhood, type } = entry
  return { unreadable: true, id, position, neighbourhood, type, reason }
}
