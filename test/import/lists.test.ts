import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../../events/index.ts'
import { guessKind } from '../../services/import/fieldsOf.ts'
import { openTable } from '../../services/import/file/openTable.ts'
import { FileRefused } from '../../services/import/file/refused.ts'
import { foreignFiles, type LayoutList, layoutLists, refusedLists } from './lists/layouts.ts'
import { meetingLists, met } from './lists/meetings.ts'
import { dateStories, kindStories, peopleStories } from './lists/stories.ts'
import { workbench } from './workbench.ts'

async function read({ content, layout }: LayoutList) {
  const table = await openTable(workbench().file('lijst.csv', content), layout)
  const rows: unknown[] = []
  for await (const { line, cells, fault } of table.rows)
    rows.push([line, cells, ...(fault ? [fault.code] : [])])
  return { ...table, above: table.above.map(({ cells }) => cells[0]), rows }
}

describe('a list as people have it', () => {
  it.each(layoutLists.map((list) => [list.title, list] as const))('is read: %s', async (_, list) => {
    const { columns, rows, above = [], found = {} } = list
    const table = await read(list)
    expect(table).toMatchObject({ columns, rows, found })
    expect(table.above).toEqual(above)
  })

  it('names both lines of a quote that was not closed', async () => {
    const content = 'Datum;Wie;Met\n1-3-2026;"An;Bo\n2-3-2026;Cor;"Dirk\n3-3-2026;Els;Fien\n'
    const faults: unknown[] = []
    const table = await openTable(workbench().file('lijst.csv', content))
    for await (const { fault } of table.rows) if (fault) faults.push(fault.words.nl)
    expect(faults).toEqual([expect.stringMatching(/regel 2 en regel 3/)])
  })
})

describe('a list that cannot be read', () => {
  it.each([...refusedLists, ...foreignFiles])('is refused in a sentence: %s', async (_, content, nl, en) => {
    const path = workbench().file('lijst.csv', content)
    const reading = openTable(path).then(async ({ rows }) => {
      for await (const row of rows) expect(row.line).toBeGreaterThan(0)
    })
    const error = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(FileRefused)
    const { words } = error as FileRefused
    expect(words.nl).toMatch(nl)
    expect(words.en).toMatch(en)
    expect(words.nl).not.toContain(path)
  })
})

describe('a list of meetings', () => {
  it.each(meetingLists)('gives the same events: %s', async (_, name, content) => {
    const bench = workbench()
    const report = await bench.importFiles([bench.file(name, content)], 'contacts')
    expect(report).toMatchObject({ rows: 3, rejected: 0 })
    const events = await bench.events()
    const meetings = events.filter(({ type }) => type === 'resident-met-resident')
    expect(meetings.map(({ occurredAt }) => occurredAt)).toEqual(met)
    const names = events.flatMap((event) =>
      event.type === 'resident-registered' ? [event.data.reference] : [],
    )
    expect(names.toSorted()).toEqual(['José', 'Noël', 'Zoë'])
  })
})

/** Events a line each, people and things by name; those of `before` aside. */
function readable(events: readonly RecordedEvent[], after: number): string[] {
  const names = new Map<string, string>()
  const called = (id: string) => names.get(id) ?? id
  return events.flatMap((event, index) => {
    const { occurredAt } = event
    const told = (() => {
      switch (event.type) {
        case 'resident-registered':
        case 'resident-expected': {
          const { resident, name, reference, area, lifeStage, tags, phone, email } = event.data
          names.set(resident, name ?? reference ?? resident)
          const about = area && event.type === 'resident-expected' ? `in ${area}` : undefined
          const rest =
            event.type === 'resident-expected'
              ? [event.data.expectedOn, about]
              : [lifeStage, tags?.join(), phone, email]
          return [called(resident), event.type.slice('resident-'.length), ...rest]
        }
        case 'resident-described': {
          const { resident, ...changes } = event.data
          return [
            called(resident),
            'described',
            ...Object.entries(changes).map(([key, value]) => `${key}=${value}`),
          ]
        }
        case 'event-corrected':
          return [called(String(event.data.replacement.data.resident)), 'arrived']
        case 'resident-arrived':
          return [called(event.data.resident), 'arrived']
        case 'resident-met-resident':
          return event.data.residents.map(called).toSorted().join(' met ').split(' ')
        case 'partner-joined':
          names.set(event.data.partner, event.data.name)
          return [event.data.name, 'joined']
        case 'resident-met-partner':
          return [called(event.data.resident), 'met partner', called(event.data.partner)]
        case 'volunteer-joined-initiative':
          return [called(event.data.resident), 'volunteers in', called(event.data.initiative)]
        case 'volunteer-left-initiative':
          return [called(event.data.resident), 'left', called(event.data.initiative)]
        case 'buddy-match-made':
        case 'buddy-match-ended': {
          const { residents, initiative } = event.data
          return [
            residents.map(called).toSorted().join(' and '),
            event.type.slice('buddy-match-'.length),
            initiative && called(initiative),
          ]
        }
        case 'need-voiced':
          return [called(event.data.resident), 'needs', event.data.topic, event.data.note]
        case 'skill-offered':
          return [called(event.data.resident), 'offers', event.data.topic, event.data.note]
        case 'area-described':
          return [event.data.area, JSON.stringify(event.data.population), event.data.source]
        case 'initiative-started':
          names.set(event.data.initiative, event.data.name)
          return [event.data.name, 'started']
        case 'resident-attended-initiative':
          return [called(event.data.resident), 'attended', called(event.data.initiative)]
        default:
          return [event.type]
      }
    })()
    return index < after ? [] : [[occurredAt, ...told].filter(Boolean).join(' ')]
  })
}

describe('a list of an office', () => {
  it.each([...dateStories, ...peopleStories, ...kindStories].map((story) => [story.title, story] as const))(
    'comes in as it says: %s',
    async (_, { as, before = [], content, events = [], refused = [], remarks = [] }) => {
      const bench = workbench()
      for (const [kind, earlier] of before) {
        expect(await bench.importText(earlier, kind)).toMatchObject({ rejected: 0 })
      }
      const known = (await bench.events()).length
      const dry = await bench.importText(content, as, { dryRun: true })
      const report = await bench.importText(content, as)
      expect(report.rejections.map(({ line, column, words }) => [line, column, words.nl])).toEqual(
        refused.map(([line, column, words]) => [line, column, expect.stringMatching(words)]),
      )
      expect(readable(await bench.events(), known)).toEqual(events)
      const said = report.remarks.map(({ nl }) => nl).join('\n')
      for (const remark of remarks) expect(said).toMatch(remark)
      // The dry run tells the same.
      expect({ ...dry, added: 0 }).toEqual({ ...report, added: 0 })
      if (refused.length === 0) {
        expect(dry.added).toBe(report.added)
        expect(await bench.importText(content, as)).toMatchObject({ added: 0, rejected: 0 })
      }
    },
  )
})

describe('an import that was taken back', () => {
  it('can be read in again, put right or as it was, as often as it takes', async () => {
    const bench = workbench()
    const list = 'Naam;Buurt;Sinds\nAnna;Cardia;1-1-2026\nBram;Cardia;1-1-2026\n'
    const met = 'Datum;Wie;Met wie\n1-3-2026;Anna;Bram\n'
    for (const turn of [1, 2, 3]) {
      expect(await bench.importText(list, 'residents')).toMatchObject({ added: 2, already: 0, rejected: 0 })
      expect(await bench.importText(met, 'contacts')).toMatchObject({ added: 1, already: 0, rejected: 0 })
      expect(await bench.importText(met, 'contacts')).toMatchObject({ added: 0, already: 1 })
      const standing = (await bench.events()).filter(({ type }) => type !== 'event-retracted').slice(-3)
      await bench.takeBack(standing.map(({ id }) => id).toReversed())
      expect((await bench.events()).length).toBe(turn * 6)
    }
  })
})

describe('the kind of a list', () => {
  it.each([
    ['Nummer;Naam;Buurt', 'residents'],
    ['Datum;Wie;Met wie', 'contacts'],
    ['Datum;Tijd;Wie;Met wie', 'contacts'],
    ['Bewoner;Activiteit;Datum', 'participation'],
    ['Organisatie;Sector;Formeel', 'partners'],
    ['Plek;Beheer;Functies', 'places'],
    ['Vrijwilliger;Initiatief;Sinds', 'volunteers'],
    ['Naam;Initiatief;Sinds;Tot', 'volunteers'],
    ['Bewoner;Maatje;Sinds', 'buddies'],
    ['Bewoner;Onderwerp;Notitie', 'needs'],
    ['Buurt;Inwoners;Bron', 'population'],
  ])('is guessed by its columns: %s', (columns, kind) => {
    expect(guessKind(columns.split(';'))).toBe(kind)
  })
})
