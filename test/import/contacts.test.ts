import { describe, expect, it } from 'vitest'
import { NOW, saidIn, typesOf, workbench } from './workbench.ts'

const dutch = 'datum;wie;met wie;duur\n21-11-2026 14:30;Truus;Wim;600\n20-11-2026;Wim;Corrie;\n'

describe('importing contacts', () => {
  it('reads a Dutch list and registers whom nobody knew at their first meeting', async () => {
    const bench = workbench()
    const report = await bench.importText(dutch, 'contacts')
    expect(report).toMatchObject({ rows: 2, added: 5, rejected: 0 })
    expect(saidIn(report)).toContain('3 people were not known: registered at their first time in the file')
    const registered = (await bench.events()).filter((event) => event.type === 'resident-registered')
    expect(registered.map(({ data, occurredAt }) => [data.reference, occurredAt])).toEqual([
      ['Truus', '2026-11-21T13:30:00Z'],
      ['Wim', '2026-11-20'],
      ['Corrie', '2026-11-20'],
    ])
  })

  it('adds nothing when the same file comes twice', async () => {
    const bench = workbench()
    await bench.importText(dutch, 'contacts')
    const again = await bench.importText(dutch, 'contacts')
    expect(again).toMatchObject({ added: 0, already: 2, repeated: 0, rejected: 0 })
    expect(await bench.events()).toHaveLength(5)
  })

  it('takes rows that tell of one meeting once, whoever is named first and however long it lasted', async () => {
    const bench = workbench()
    const rows = '2026-01-02T10:00:00Z,a,b,20\n2026-01-02T10:00:00Z,b,a,40\n2026-01-02T11:00:00Z,a,b,20\n'
    const report = await bench.importText(`time,source,target,duration_s\n${rows}`, 'contacts')
    expect(report).toMatchObject({ rows: 3, added: 4, repeated: 1 })
    expect(typesOf(await bench.events())['resident-met-resident']).toBe(2)
  })

  it('counts what is said twice far apart in one file', async () => {
    const bench = workbench()
    const others = Array.from({ length: 2_500 }, (_, n) => `2026-01-01T10:00:00Z,p${n},q${n}`)
    const rows = ['2026-01-01T10:00:00Z,a,b', ...others, '2026-01-01T10:00:00Z,b,a']
    const text = `time,source,target\n${rows.join('\n')}\n`
    const dry = await bench.importText(text, 'contacts', { dryRun: true })
    const wet = await bench.importText(text, 'contacts')
    expect(wet).toMatchObject({ added: 2_501 + 5_002, repeated: 1 })
    expect({ ...dry, remarks: [] }).toEqual({ ...wet, remarks: [] })
  })

  it('names line, column and reason of every row that is wrong, and imports nothing', async () => {
    const bench = workbench()
    const text = 'time,source,target\n2026-01-02,a,b\nyesterday,a,c\n2026-01-03,,d\n2026-01-04,e,e\n,f,g\n'
    const report = await bench.importText(text, 'contacts')
    expect(report.rejections.map(({ line, column }) => [line, column])).toEqual([
      [3, 'time'],
      [4, 'source'],
      [5, 'target'],
      [6, 'time'],
    ])
    expect(report.rejections.map(({ words }) => words.en)).toEqual([
      expect.stringContaining('got "yesterday"'),
      'expected a value, but it is empty',
      'expected two people, got "e" twice',
      'expected a moment: the row has none, and --at gives none',
    ])
    expect(report.added).toBe(0)
    expect(await bench.events()).toEqual([])
  })

  it('rejects a row with more cells than the header, and takes one with fewer when nothing is missed', async () => {
    const text = 'time,source,target,kind\n2026-01-02,Bakker, Truus,b,x\n2026-01-02,a,b\n2026-01-02,a,c,,,\n'
    const report = await workbench().importText(text, 'contacts')
    expect(report.rejections).toEqual([
      expect.objectContaining({
        line: 2,
        words: expect.objectContaining({ en: 'expected 4 cells as in the header, got 5' }),
      }),
    ])
  })

  it('imports the good rows when asked to keep them', async () => {
    const bench = workbench()
    const text = 'time,source,target\n2026-01-02,a,b\n2026-01-04,e,e\n'
    const report = await bench.importText(text, 'contacts', { keepGood: true })
    expect(report).toMatchObject({ added: 3, rejected: 1 })
    expect(typesOf(await bench.events())).toEqual({ 'resident-registered': 2, 'resident-met-resident': 1 })
  })

  it('rejects what the rules of the neighbourhood refuse, with the line', async () => {
    const bench = workbench()
    const future = new Date(NOW + 86_400_000 * 30).toISOString().slice(0, 10)
    const report = await bench.importText(`time,source,target\n2026-01-02,a,b\n${future},a,b\n`, 'contacts')
    expect(report.rejections).toEqual([
      expect.objectContaining({
        line: 3,
        words: { nl: expect.any(String), en: expect.stringContaining('a moment that has come') },
      }),
    ])
    expect(await bench.events()).toEqual([])
  })

  it('gives rows without a moment that of --at, and takes only the rows that are asked for', async () => {
    const bench = workbench()
    const text = 'wave,source,target\n1,a,b\n2,a,c\n1,b,c\n'
    const report = await bench.importText(text, 'contacts', { at: '1957-10', where: [['wave', '1']] })
    expect(report).toMatchObject({ rows: 2, skipped: 1, added: 5 })
    expect(saidIn(report).join()).not.toContain('wave')
  })

  it('lets arrive who was registered later than their first meeting', async () => {
    const bench = workbench()
    await bench.importText('id\nTruus\n', 'residents')
    const report = await bench.importText(dutch, 'contacts')
    expect(saidIn(report)).toContain(
      '1 person was registered later than their first time in the file: arrived on that day',
    )
    expect(typesOf(await bench.events())['resident-arrived']).toBe(1)
  })

  it('moves that arrival when another file knows them earlier still', async () => {
    const bench = workbench()
    await bench.importText('id\na\nb\n', 'residents')
    await bench.importText('time,source,target\n2026-03-01,a,b\n', 'contacts')
    const earlier = 'time,source,target\n2026-02-01,a,b\n'
    expect(await bench.importText(earlier, 'contacts')).toMatchObject({ added: 3, rejected: 0 })
    expect(await bench.importText(earlier, 'contacts')).toMatchObject({ added: 0, rejected: 0 })
    expect(typesOf(await bench.events())['event-corrected']).toBe(2)
  })

  it('meets who was registered by hand under their name', async () => {
    const bench = workbench()
    await bench.importText('id,name\n,Truus\n', 'residents')
    await bench.importText(dutch, 'contacts')
    expect(typesOf(await bench.events())['resident-registered']).toBe(3)
  })

  it('names columns that mean nothing here, and takes another name for one that does', async () => {
    const bench = workbench()
    const text = 'when,bezoeker,gastheer,weer\n2026-01-02,a,b,zon\n'
    const map = new Map([
      ['bezoeker', 'source'],
      ['gastheer', 'target'],
    ])
    const report = await bench.importText(text, 'contacts', { map })
    expect(report.added).toBe(3)
    expect(saidIn(report).join()).toContain('ignored: "weer"')
  })

  it.each([
    ['no target', 'time,source\n2026-01-02,a\n', 'has no column for "target"'],
    ['the same column twice', 'time,source,source\n2026-01-02,a,b\n', 'no column for "target"'],
    ['nothing', '', 'is empty'],
    ['an open quote', 'time,source,target\n2026-01-02,"a,b\n', 'a quote is opened and never closed'],
  ])('refuses a file with %s', async (_, text, message) => {
    await expect(workbench().importText(text, 'contacts')).rejects.toThrow(message)
  })

  it('keeps hostile names as the text they are', async () => {
    const bench = workbench()
    const names = [`'); DROP TABLE event; --`, '<script>alert(1)</script>', '=HYPERLINK("x")', 'مريم', '👩‍🌾']
    const rows = names.map((name) => `2026-01-02,"${name.replaceAll('"', '""')}",b`)
    await bench.importText(`time,source,target\n${rows.join('\n')}\n`, 'contacts')
    const references = (await bench.events()).flatMap((e) =>
      e.type === 'resident-registered' ? [e.data.reference] : [],
    )
    expect(references).toEqual(expect.arrayContaining(names))
  })
})
