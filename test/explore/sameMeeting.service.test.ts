import { expect, test } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import type { Grant } from '../../services/roles/index.ts'
import { grants, tokenOf } from '../access/roles.ts'
import { ownApp } from '../access/server.ts'
import { meeting, people, registration, street, visitOfWelfare } from '../support/street.ts'

const answer = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      alsoRecorded: z
        .array(z.object({ id: z.string(), recordedBy: z.string(), occurredAt: z.string() }))
        .optional(),
    }),
  ),
})

async function colleagues() {
  const { app, weefsel, access } = await ownApp()
  const as = (grant: Grant) => {
    const headers = tokenOf(access, grant)
    return async (...events: readonly SentEvent[]) => {
      const url = '/api/v1/neighbourhoods/here/events'
      const response = await app.inject({ method: 'POST', url, headers, payload: events as object[] })
      expect(response.statusCode, response.body).toBe(201)
      await weefsel.settled()
      return answer.parse(response.json()).events
    }
  }
  const iris = as(grants.kwartiermaker)
  await iris(...street)
  return { iris, noor: as(grants.kwartiermaker), partner: as(grants.partner) }
}

test('a colleague’s record of the same meeting is pointed out when it is saved', async () => {
  const { iris, noor } = await colleagues()
  const [first] = await iris(meeting('anna', 'gerrit', '2026-03-20'))
  const [second] = await noor(meeting('gerrit', 'anna', '2026-03-20'))
  expect(first?.alsoRecorded).toBeUndefined()
  expect(second?.alsoRecorded).toMatchObject([{ id: first?.id, occurredAt: '2026-03-20' }])
})

test('nothing is pointed out of another day, of other people, or of what was taken back', async () => {
  const { iris, noor } = await colleagues()
  const [mistake] = await iris(meeting('anna', 'gerrit', '2026-03-20'))
  await iris(meeting('anna', 'fatima', '2026-03-21'))
  const hints = async (event: SentEvent) => (await noor(event))[0]?.alsoRecorded
  expect(await hints(meeting('anna', 'gerrit', '2026-03-21'))).toBeUndefined()
  expect(await hints(meeting('fatima', 'gerrit', '2026-03-21'))).toBeUndefined()
  await iris({
    type: 'event-retracted',
    occurredAt: '2026-03-22',
    data: { event: mistake!.id, reason: 'Vergissing' },
  })
  expect(await hints(meeting('anna', 'gerrit', '2026-03-20'))).toBeUndefined()
})

test('it knows a merged person under either id', async () => {
  const { iris, noor } = await colleagues()
  await iris(meeting('anna', 'gerrit', '2026-03-20'), registration('hana'))
  await iris({
    type: 'residents-merged',
    occurredAt: '2026-03-22',
    data: { residents: [people.hana, people.gerrit] },
  })
  expect((await noor(meeting('hana', 'anna', '2026-03-20')))[0]?.alsoRecorded).toHaveLength(1)
})

test('a partner hears only of meetings that it may know of', async () => {
  const { iris, partner } = await colleagues()
  await iris(visitOfWelfare('fatima', '2026-03-20'))
  const [own] = await partner(visitOfWelfare('fatima', '2026-03-20'))
  expect(own?.alsoRecorded).toHaveLength(1)
})
