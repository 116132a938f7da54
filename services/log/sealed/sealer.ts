import {
  FORGOTTEN,
  isSealed,
  type Neighbourhood,
  type NewEvent,
  personalValuesOf,
  withPersonalValues,
} from '../../../events/index.ts'
import type { ToSeal, Vault } from '../../vault/index.ts'
import type { Owners, Within } from './owners.ts'

/** Seals the personal values of events, under the keys of the people they are about. */
export type Sealer = {
  /**
   * Returns the events with their personal values sealed, or `FORGOTTEN` where a key was destroyed. The same
   * event always gives the same bytes, so that a retry is recognised.
   * @param within the events of the batch or stream that these belong to
   * @throws {KeysLocked}
   */
  seal(
    neighbourhood: Neighbourhood,
    events: readonly NewEvent[],
    within: Within,
  ): Promise<readonly NewEvent[]>
}

export function createSealer(owners: Owners, vault: Vault): Sealer {
  return {
    async seal(neighbourhood, events, within) {
      const texts: ToSeal[] = []
      for (const { id, type, data } of events) {
        for (const value of personalValuesOf(type, data)) {
          const { field, value: text } = value
          if (text === FORGOTTEN) continue
          if (isSealed(text)) throw new TypeError(`${field} of event ${id} is sealed already`)
          texts.push({ keys: await owners.of(neighbourhood, value, within), event: id, field, text })
        }
      }
      if (texts.length === 0) return events
      const sealed = await vault.seal(neighbourhood, texts)
      const byEvent = new Map<string, Map<string, string>>()
      for (const [index, { event, field }] of texts.entries()) {
        const values = byEvent.get(event) ?? new Map<string, string>()
        byEvent.set(event, values.set(field, sealed[index]!))
      }
      return events.map((event) => {
        const values = byEvent.get(event.id)
        return values ? ({ ...event, data: withPersonalValues(event.data, values) } as NewEvent) : event
      })
    },
  }
}
