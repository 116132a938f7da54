import type { NewEvent } from '../../events/index.ts'
import { event } from '../support/events.ts'

/** Numbers that look like chance and are the same every time, from 0 up to a limit. */
export function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const PEOPLE = 120

/** A long history of one neighbourhood: meetings mostly, buddies, moves, and now and then something taken back. */
export function longHistory(count: number, seed: number): NewEvent[] {
  const roll = dice(seed)
  const people = Array.from({ length: PEOPLE }, () => crypto.randomUUID())
  const someone = () => people[roll(PEOPLE)]!
  const several = (number: number) => {
    const found = new Set<string>()
    while (found.size < number) found.add(someone())
    return [...found]
  }
  const day = () => new Date(Date.UTC(2025, 0, 1) + roll(700) * 86_400_000).toISOString().slice(0, 10)
  const events: NewEvent[] = people
    .slice(0, count)
    .map((resident) => event('resident-registered', { resident, area: 'Hoekpolder' }, '2025-01-01'))
  const taken = new Set<number>()
  while (events.length < count) {
    const what = roll(100)
    const target = roll(events.length)
    if (what < 75) events.push(event('resident-met-resident', { residents: several(2) }, day()))
    else if (what < 83) events.push(event('residents-gathered', { residents: several(4) }, day()))
    else if (what < 88) events.push(event('buddy-match-made', { residents: several(2) }, day()))
    else if (what < 92) events.push(event('buddy-match-ended', { residents: several(2) }, day()))
    else if (what < 97)
      events.push(event('resident-described', { resident: someone(), area: `area ${roll(5)}` }, day()))
    else if (!taken.has(target)) {
      taken.add(target)
      events.push(event('event-retracted', { event: events[target]!.id, reason: 'vergissing' }, day()))
    }
  }
  return events
}
