import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Neighbourhood, type NewEvent, readNewEvent } from '../../events/index.ts'
import { DAY } from '../../services/shared/time.ts'

export const bench = 'bench' as Neighbourhood

export type Shape = { readonly events: number; readonly residents: number; readonly days: number }

/** The moment at which every made-up history ends. */
export const END = Date.UTC(2026, 10, 20)

const CHUNK = 5_000
const AREAS = ['Noord', 'Oost', 'Zuid', 'West', 'Midden']

/** A pseudo-random integer below `below`; the same sequence in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const make = (sent: object): NewEvent => readNewEvent(sent, () => crypto.randomUUID())

/** Registrations, then meetings between neighbours, evenly over the days before the end, a chunk at a time. */
export function* history({ events, residents, days }: Shape): Generator<NewEvent[]> {
  const throwDice = dice(7)
  const people = Array.from({ length: residents }, () => crypto.randomUUID())
  const start = END - days * DAY
  const registered = people.map((resident, index) =>
    make({
      type: 'resident-registered',
      occurredAt: new Date(start).toISOString(),
      data: { resident, name: `Bewoner ${index}`, area: AREAS[index % AREAS.length] },
    }),
  )
  yield registered
  const meetings = events - residents
  for (let done = 0; done < meetings; done += CHUNK) {
    yield Array.from({ length: Math.min(CHUNK, meetings - done) }, (_, index) => {
      const one = throwDice(residents)
      // Most meetings are with one of eight who live near, again and again; some are with anybody.
      const step = throwDice(10) === 0 ? 1 + throwDice(residents - 1) : 1 + throwDice(4)
      const at = start + ((done + index) / meetings) * days * DAY
      return make({
        type: 'resident-met-resident',
        occurredAt: new Date(at).toISOString(),
        data: { residents: [people[one], people[(one + step) % residents]] },
      })
    })
  }
}

/** Runs something in a directory that is gone afterwards. */
export async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'weefsel-bench-'))
  try {
    return await work(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
