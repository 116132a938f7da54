import { isSealed, type Neighbourhood, personalValuesOf, withPersonalValues } from '../../../events/index.ts'
import type { Vault } from '../../vault/index.ts'
import { isUnreadable, type LogEntry } from '../port.ts'

const sealedIn = (entry: LogEntry) =>
  isUnreadable(entry) || !entry.known
    ? []
    : personalValuesOf(entry.type, entry.data).filter(({ value }) => isSealed(value))

/**
 * Opens the sealed values of log entries. A value that cannot be opened reads `FORGOTTEN` or `LOCKED`.
 * Without a vault the entries stay as they are.
 */
export async function openEntries(
  vault: Vault | undefined,
  entries: readonly LogEntry[],
): Promise<readonly LogEntry[]> {
  if (!vault) return entries
  const values = entries.map(sealedIn)
  const wanted = new Map<Neighbourhood, string[]>()
  entries.forEach(({ neighbourhood }, index) => {
    for (const { value } of values[index]!) {
      const texts = wanted.get(neighbourhood) ?? []
      wanted.set(neighbourhood, texts)
      texts.push(value)
    }
  })
  if (wanted.size === 0) return entries
  const clear = new Map<string, string>()
  for (const [neighbourhood, texts] of wanted) {
    const found = await vault.open(neighbourhood, texts)
    texts.forEach((text, index) => {
      clear.set(`${neighbourhood} ${text}`, found[index]!)
    })
  }
  return entries.map((entry, index) => {
    if (values[index]!.length === 0 || isUnreadable(entry)) return entry
    const opened = new Map(
      values[index]!.map(({ field, value }) => [field, clear.get(`${entry.neighbourhood} ${value}`)]),
    )
    return { ...entry, data: withPersonalValues(entry.data, opened) } as LogEntry
  })
}
