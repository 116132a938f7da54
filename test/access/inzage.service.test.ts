import { expect, test } from 'vitest'
import type { Neighbourhood, SentEvent } from '../../events/index.ts'
import type { ResidentFile } from '../../services/subjectAccess/index.ts'
import { aboutHer, ghizlane, hers } from '../support/ghizlane.ts'
import { ownServer } from '../support/server.ts'
import { ans, people, street, welfare } from '../support/street.ts'

const here = 'here' as Neighbourhood
const now = Date.parse('2026-03-25T12:00:00Z')
const wrong = '00000009-0000-4000-8000-0000000000b1'

const more: readonly SentEvent[] = [
  {
    type: 'resident-met-partner',
    occurredAt: '2026-03-21',
    data: {
      resident: ghizlane,
      partner: welfare,
      professional: ans,
      note: 'Ans belt haar <morgen> & overmorgen',
    },
  },
  {
    id: wrong,
    type: 'resident-met-resident',
    occurredAt: '2026-03-22',
    data: { residents: [ghizlane, people.dina] },
  },
  { type: 'event-retracted', occurredAt: '2026-03-23', data: { event: wrong, reason: 'Dina was ziek' } },
  {
    type: 'resident-described',
    occurredAt: '2026-03-24',
    data: { resident: ghizlane, phone: null, lifeStage: 'older' },
  },
]

async function filled() {
  const weefsel = await ownServer({ now: () => now })
  await weefsel.record([...street, ...aboutHer, ...more.slice(0, 2)])
  await weefsel.record(more.slice(2))
  return weefsel
}

test('a file holds everything about its person, and nobody else’s data', async () => {
  const weefsel = await filled()
  const file = await weefsel.get<ResidentFile>(`/residents/${ghizlane}/file`)
  const said = file.described.map(({ label, value }) => `${label.nl}: ${value.nl}`)
  expect(said.sort()).toEqual([
    'Buurt: Hoekpolder',
    `E-mailadres: ${hers.email}`,
    `Kenmerk in eigen administratie: ${hers.reference}`,
    'Levensfase: oudere (65+)',
    `Naam: ${hers.name}`,
  ])
  expect(file.standing).toEqual({ level: 'single-line', informal: 1, formal: 2 })
  expect(file.events.map(({ title, takenBack }) => [title.nl, takenBack])).toEqual([
    ['Bewoner ingeschreven', false],
    ['Vraag of wens genoemd', false],
    ['Bewoners ontmoetten elkaar', false],
    ['Aantekening gemaakt', false],
    ['Bewoner ontmoette partner', false],
    ['Bewoners ontmoetten elkaar', true],
    ['Gebeurtenis ingetrokken', false],
    ['Gegevens van bewoner aangevuld', false],
  ])
  const text = JSON.stringify(file)
  for (const other of ['Bram', 'Dina', 'Ans ', people.bram, people.dina, ans])
    expect(text).not.toContain(other)
  expect(text).toContain('een andere bewoner (1)')
  expect(text).toContain('een medewerker van Welzijn Rijswijk')
  expect(text).toContain('Samen met […] naar de markt')
  expect(text).toContain('[…] belt haar')
})

test('it can be printed, in Dutch and in English, and what people wrote stays text', async () => {
  const weefsel = await filled()
  const page = async (language: string) => {
    const response = await fetch(
      `${weefsel.url}/api/v1/neighbourhoods/here/residents/${ghizlane}/file?as=page&language=${language}`,
    )
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    return response.text()
  }
  const dutch = await page('nl')
  expect(dutch).toContain('<h1>Wat er over u is vastgelegd</h1>')
  expect(dutch).toContain('&lt;morgen&gt; &amp; overmorgen')
  expect(dutch).toContain('20 maart 2026 · Bewoners ontmoetten elkaar')
  expect(await page('en')).toContain('20 March 2026 · Residents met')
})

test('of who was never here, or was forgotten, there is no file', async () => {
  const weefsel = await filled()
  expect((await weefsel.ask(`/residents/${people.hana}/file`)).status).toBe(404)
  await weefsel.weefsel.eraser!.forget(here, [ghizlane], 'test')
  await weefsel.weefsel.settled()
  expect((await weefsel.ask(`/residents/${ghizlane}/file`)).status).toBe(404)
})
