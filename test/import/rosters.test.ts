import { describe, expect, it } from 'vitest'
import { event } from '../support/events.ts'
import { hoekpolder, saidIn, TODAY, typesOf, workbench } from './workbench.ts'

describe('importing residents', () => {
  const roster =
    'Nummer;Naam;Buurt;Levensfase;Groep;Kenmerken;Datum\n' +
    '7;Truus Bakker;Hoekpolder;oudere;cardia;lives-alone, not-online;1-3-2026\n' +
    '8;Bilal Ouali;Vlinderbuurt;34;;;1-3-2026\n'

  it('reads names, groups and tags, in Dutch and with ages', async () => {
    const bench = workbench()
    expect(await bench.importText(roster, 'residents')).toMatchObject({ added: 2, rejected: 0 })
    expect((await bench.events()).map(({ data }) => data)).toEqual([
      expect.objectContaining({
        reference: '7',
        name: 'Truus Bakker',
        area: 'Hoekpolder',
        lifeStage: 'older',
        cohort: 'cardia',
        tags: ['lives-alone', 'not-online'],
      }),
      expect.objectContaining({ reference: '8', lifeStage: 'adult' }),
    ])
  })

  it('puts a name together from its parts, which serves as reference when there is no number', async () => {
    const bench = workbench()
    const report = await bench.importText(
      'Voornaam;Tussenvoegsel;Achternaam\nTruus;van der;Meer\nBilal;;Ouali\n',
      'residents',
    )
    expect(saidIn(report)).toContain('2 rows have no id: the name serves as reference')
    expect((await bench.events()).map(({ data }) => data)).toEqual([
      expect.objectContaining({ name: 'Truus van der Meer', reference: 'Truus van der Meer' }),
      expect.objectContaining({ name: 'Bilal Ouali', reference: 'Bilal Ouali' }),
    ])
  })

  it('registers those without a date today, and says so', async () => {
    const bench = workbench()
    const report = await bench.importText('id\na\nb\n', 'residents')
    expect(saidIn(report)).toContain(`2 residents without a date: registered today (${TODAY})`)
    expect((await bench.events()).map(({ occurredAt }) => occurredAt)).toEqual([TODAY, TODAY])
  })

  it('describes who is known already, once, and only what changes', async () => {
    const bench = workbench()
    await bench.importText('time,source,target\n2026-01-02,7,9\n', 'contacts')
    await bench.importText(roster, 'residents')
    const again = await bench.importText(roster, 'residents')
    expect(again.added).toBe(0)
    await bench.importText(roster.replace('Hoekpolder', 'Cardia'), 'residents')
    const described = (await bench.events()).filter((event) => event.type === 'resident-described')
    expect(described).toHaveLength(2)
    expect(described[1]!.data).toEqual({ resident: described[0]!.data.resident, area: 'Cardia' })
  })

  it('finds a merged person by the number of either registration', async () => {
    const bench = workbench()
    await bench.importText('id;naam\n7;Piet van ’t Hof\n9;P. van t Hof\n', 'residents')
    const [first, second] = (await bench.events()).flatMap((event) =>
      event.type === 'resident-registered' ? [event.data.resident] : [],
    )
    const merge = event('residents-merged', { residents: [first!, second!] }, TODAY)
    await bench.log.append({ neighbourhood: hoekpolder, events: [merge], recordedBy: 'test' })
    const report = await bench.importText('time,source,target\n2026-03-05,7,8\n2026-03-06,9,8\n', 'contacts')
    expect(report.rejected).toBe(0)
    const met = (await bench.events()).flatMap((event) =>
      event.type === 'resident-met-resident' ? [event.data.residents.includes(first!)] : [],
    )
    expect(met).toEqual([true, true])
    await bench.importText('id;buurt\n9;Hoekpolder\n', 'residents')
    expect((await bench.events()).at(-1)).toMatchObject({
      type: 'resident-described',
      data: { resident: first, area: 'Hoekpolder' },
    })
  })

  it('refuses two rows about one resident that say different things', async () => {
    const report = await workbench().importText('id,area\n7,Cardia\n8,Cardia\n7,Hoekpolder\n', 'residents')
    expect(report.rejections).toEqual([
      {
        file: expect.any(String),
        line: 4,
        column: undefined,
        words: {
          nl: '"7" staat op regel 2 met andere gegevens',
          en: '"7" stands on line 2 with other data',
        },
        code: 'twice',
      },
    ])
  })

  it('names the column of a life stage that does not exist, and a tag that is not used here', async () => {
    const report = await workbench().importText('id,levensfase,tags\n7,bejaard,\n8,,gezellig\n', 'residents')
    expect(report.rejections.map(({ line, column, words }) => [line, column, words.en])).toEqual([
      [2, 'levensfase', 'expected one of child, youth, adult, older, unknown, got "bejaard"'],
      [3, undefined, expect.stringContaining('"gezellig" is not a tag of this neighbourhood')],
    ])
  })
})

describe('importing participation', () => {
  const text =
    'bewoner,activiteit,datum\nTruus,Koffieochtend,3-3-2026\nWim,koffieochtend,3-3-2026\nWim,Soep,4-3-2026\n'

  it('starts initiatives that nobody knew, and puts those of one day in one session', async () => {
    const bench = workbench()
    const report = await bench.importText(text, 'participation')
    expect(report).toMatchObject({ added: 7, rejected: 0 })
    const attended = (await bench.events()).flatMap((event) =>
      event.type === 'resident-attended-initiative' ? [`${event.data.initiative} ${event.data.session}`] : [],
    )
    expect(attended[0]).toBe(attended[1])
    expect(attended[2]).toContain('2026-03-04')
  })

  it('adds nothing the second time', async () => {
    const bench = workbench()
    await bench.importText(text, 'participation')
    expect(await bench.importText(text, 'participation')).toMatchObject({ added: 0, rejected: 0 })
  })
})

describe('importing partners and places', () => {
  it('reads sectors in Dutch, and leaves alone who takes part already', async () => {
    const bench = workbench()
    const text = 'organisatie,sector,formeel\nWelzijn Rijswijk,welzijn,ja\nMoestuin,van bewoners zelf,\n'
    await bench.importText(text, 'partners')
    await bench.importText(text, 'partners')
    expect((await bench.events()).map(({ data }) => data)).toEqual([
      expect.objectContaining({ name: 'Welzijn Rijswijk', sector: 'welfare', formal: true }),
      expect.objectContaining({ name: 'Moestuin', sector: 'self-organised', formal: false }),
    ])
  })

  it('opens places with their management and functions', async () => {
    const bench = workbench()
    const text =
      'plek,beheer,functies,buurt,geopend\nHuiskamer,zelfbeheer door bewoners,meedoen;signaleren,Cardia,1-1-2026\n'
    expect(await bench.importText(text, 'places')).toMatchObject({ added: 1, rejected: 0 })
    expect((await bench.events())[0]).toMatchObject({
      occurredAt: '2026-01-01',
      data: { management: 'self-management', functions: ['participation', 'signalling'], area: 'Cardia' },
    })
    expect(typesOf(await bench.events())).toEqual({ 'place-opened': 1 })
  })

  it('names the line of a sector that does not exist', async () => {
    const report = await workbench().importText('name,sector\nX,bakkerij\n', 'partners')
    expect(report.rejections).toEqual([expect.objectContaining({ line: 2, column: 'sector' })])
  })
})
