import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryDirectory, weefsel, weefselIn } from './weefsel.ts'

const contacts = 'time,source,target\n2026-03-01,a,b\n2026-03-02,b,c\n2026-03-03,a,c\n2026-03-03,c,d\n'

describe('weefsel', () => {
  const directory = temporaryDirectory()
  const data = join(directory, 'data')
  const file = (name: string, content: string) => {
    writeFileSync(join(directory, name), content)
    return join(directory, name)
  }
  const hoekpolder = ['--neighbourhood', 'hoekpolder', '--data', data]
  const asOf = ['--as-of', '2026-03-10']

  beforeAll(async () => {
    const { code, err } = await weefsel('import', file('c.csv', contacts), ...hoekpolder, '--as', 'contacts')
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  it('tells what it can do, in plain English', async () => {
    const { code, out } = await weefsel('--help')
    expect(code).toBe(0)
    for (const command of ['serve', 'demo', 'import', 'export', 'measure', 'verify'])
      expect(out).toContain(command)
    expect((await weefsel('import', '--help')).out).toContain('met wie')
  })

  it.each([
    [['import', 'x.csv', '--as', 'contacts'], '--neighbourhood'],
    [['import', 'x.csv', '--as', 'contacts', '--neighbourhood', 'Hoek Polder'], 'lower case'],
    [['import', 'nowhere.csv', '--as', 'contacts', '--neighbourhood', 'x'], 'there is no file nowhere.csv'],
    [['measure', '--neighbourhood', 'x', '--window', '0d'], '180d'],
    [['measure', '--neighbourhood', 'x', '--window', '182625d'], 'at most 100 years'],
    [['measure', '--neighbourhood', 'x', '--reach-steps', '0'], '1 or more'],
    [['compare', '--neighbourhood', 'x', '--by', 'street'], 'cohort'],
    [['measure', '--neighbourhood', 'x', '--as-of', '2026-13-01'], 'expected an instant'],
    [['measure', '--neighbourhood', 'x', '--known-at', 'gisteren'], 'a position in the log'],
    [['measure', '--neighbourhood', 'x', '--measures', 'charm'], '"charm" is not a measure'],
    [['measure', '--neighbourhood', 'x', '--data', '/nowhere'], 'no Weefsel data in /nowhere'],
    [['export', '--neighbourhood', 'x', '--format', 'pdf'], 'graphml'],
    [['fly'], 'unknown command'],
  ])('ends with 2 and one sentence for wrong use: %j', async (args, sentence) => {
    const { code, out, err } = await weefsel(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('does not start with a setting that it does not know', async () => {
    const { code, err } = await weefselIn({ WEEFSEL_DTA: 'x' }, 'measure', '--neighbourhood', 'x')
    expect(code).toBe(2)
    expect(err).toContain('WEEFSEL_DTA')
  })

  it('takes the data directory from the environment', async () => {
    const { code } = await weefselIn({ WEEFSEL_DATA: data }, 'measure', '--neighbourhood', 'hoekpolder')
    expect(code).toBe(0)
  })

  it('says which neighbourhoods there are when asked for another', async () => {
    const { code, err } = await weefsel('measure', '--neighbourhood', 'cardia', '--data', data)
    expect(code).toBe(2)
    expect(err).toContain('holds no neighbourhood "cardia"; it holds: hoekpolder')
  })

  it('lists rejected rows, ends with 1 and leaves the log as it was', async () => {
    const bad = file('bad.csv', 'datum;wie;met wie\n31-02-2026;x;y\n1-3-2026;x;x\n2-3-2026;x;y\n')
    const { code, out, err } = await weefsel('import', bad, ...hoekpolder, '--as', 'contacts')
    expect(code).toBe(1)
    expect(out).toContain(`${bad}, line 2, column "datum": expected a moment`)
    expect(out).toContain(`${bad}, line 3, column "met wie": expected two people`)
    expect(err).toBe('weefsel: 2 rows are rejected and nothing is imported\n')
    const { out: measured } = await weefsel('measure', ...hoekpolder, ...asOf, '--json')
    expect(JSON.parse(measured).network.residents).toBe(4)
  })

  it('measures as the contract says', async () => {
    const { code, out } = await weefsel('measure', ...hoekpolder, ...asOf, '--window', '26w', '--json')
    expect(code).toBe(0)
    const found = JSON.parse(out)
    expect(found).toMatchObject({
      neighbourhood: 'hoekpolder',
      asOf: '2026-03-10T22:59:59.999Z',
      knownAt: 8,
      window: '26w',
      ties: 'informal',
      network: { residents: 4, ties: 4, components: 1, largestComponent: 4, isolates: 0, bridges: 1 },
    })
    const { id: _, ...c } = found.residents.find((row: { reference: string }) => row.reference === 'c')
    expect(c).toMatchObject({
      reference: 'c',
      degree: 3,
      formalDegree: 0,
      strength: 3,
      betweenness: 2,
      articulation: true,
    })
    expect(Object.keys(found.residents[0])).toEqual(
      expect.arrayContaining([
        'level',
        'lastContact',
        'component',
        'core',
        'constraint',
        'effectiveSize',
        'community',
      ]),
    )
  })

  it('measures what was known at a position, as CSV', async () => {
    const { out } = await weefsel(
      'measure',
      ...hoekpolder,
      ...asOf,
      '--known-at',
      '5',
      '--measures',
      'degree',
      '--csv',
    )
    const [header, ...rows] = out.trim().split('\n')
    expect(header).toBe('id,reference,degree')
    expect(rows.map((row) => row.split(',').slice(1)).toSorted()).toEqual([
      ['a', '1'],
      ['b', '1'],
      ['c', '0'],
      ['d', '0'],
    ])
  })

  it('lays an earlier moment beside a later one, and says what it needs to know for that', async () => {
    const { code, out } = await weefsel('compare', ...hoekpolder, ...asOf, '--since', '2026-03-02', '--json')
    expect(code).toBe(0)
    const { ties, moved } = JSON.parse(out)
    expect(ties).toMatchObject({ kept: 2, dissolved: [], stability: 0.5 })
    expect(ties.formed).toHaveLength(2)
    expect(moved.every(({ positions }: { positions: number[] }) => positions.length > 0)).toBe(true)
    const table = await weefsel('compare', ...hoekpolder, ...asOf, '--since', '2026-03-02')
    expect(table.out).toMatch(/formed +2/)
    const unclear = await weefsel('compare', ...hoekpolder)
    expect(unclear.code).toBe(2)
    expect(unclear.err).toContain('expected one of since')
  })

  it('shows a table to people', async () => {
    const { out } = await weefsel('measure', ...hoekpolder, ...asOf)
    expect(out).toContain('In the recorded contacts')
    expect(out).toMatch(/single-line +1/)
  })

  it('verifies that the graph is what the log says', async () => {
    const { code, out } = await weefsel('verify', '--data', data)
    expect(code).toBe(0)
    expect(out).toMatch(/^hoekpolder {2}position \d+ {2}[0-9a-f]+ {2}the same\n$/)
  })

  it('exports to every format, and takes its own history back', async () => {
    for (const format of ['csv', 'graphml', 'gexf', 'cytoscape', 'jsonl']) {
      const out = join(directory, `fabric.${format}`)
      const { code, err } = await weefsel('export', ...hoekpolder, ...asOf, '--format', format, '--out', out)
      expect([format, code, err]).toEqual([format, 0, ''])
      expect(existsSync(out)).toBe(true)
    }
    expect(readFileSync(join(directory, 'fabric.csv'), 'utf8').trim().split('\n')).toHaveLength(5)
    expect(readFileSync(join(directory, 'fabric.nodes.csv'), 'utf8').trim().split('\n')).toHaveLength(5)
    const history = join(directory, 'fabric.jsonl')
    const { code } = await weefsel(
      'import',
      history,
      '--neighbourhood',
      'copy',
      '--data',
      data,
      '--as',
      'events',
    )
    expect(code).toBe(0)
    const figuresOf = async (neighbourhood: string) => {
      const { out } = await weefsel(
        'measure',
        '--neighbourhood',
        neighbourhood,
        '--data',
        data,
        ...asOf,
        '--json',
      )
      const { residents, network, groups } = JSON.parse(out)
      return { residents, network, groups }
    }
    expect(await figuresOf('copy')).toEqual(await figuresOf('hoekpolder'))
  })

  it('leaves the old export when the new one cannot be written', async () => {
    const { code, err } = await weefsel(
      'export',
      ...hoekpolder,
      '--format',
      'jsonl',
      '--out',
      join(directory, 'no', 'x'),
    )
    expect(code).toBe(2)
    expect(err).toContain('cannot be written')
  })
})
