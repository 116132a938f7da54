import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { csvFiles, type ExportedGraph, pictureFormats } from '../../services/explore/index.ts'

const ids = ['a', 'b', 'c'].map((letter) => `0000000${letter}-0000-4000-8000-000000000000`)
const hostile = ['=HYPERLINK("http://x")', '<b>"Zoë" & Wim</b>\u0001', '@SUM(1)\n-2']

const node = (id: string, n: number): ExportedGraph['nodes'][number] => ({
  id,
  kind: 'resident',
  label: hostile[n]!,
  area: 'Hoekpolder, "oost"',
  lifeStage: 'older',
  cohort: null,
  tags: ['new', 'not-online'],
  connector: n === 0,
  volunteer: false,
  level: 'connected',
  group: 'Hoekpolder, "oost"',
  steps: null,
  x: 0,
  y: 0,
})
const tie = (source: number, target: number, kind: 'contact' | 'visit'): ExportedGraph['ties'][number] => ({
  source: ids[source]!,
  target: ids[target]!,
  kind,
  formal: false,
  weight: 1.5,
  contacts: 2,
  firstAt: '2026-03-01T00:00:00.000Z',
  lastAt: null,
  fading: false,
})
const picture: ExportedGraph = {
  neighbourhood: 'hoekpolder',
  asOf: '2026-03-10T22:59:59.999Z',
  knownAt: 8,
  window: '180d',
  nodes: ids.map(node),
  ties: [tie(0, 1, 'contact'), tie(1, 2, 'visit')],
}

const directory = mkdtempSync(join(tmpdir(), 'weefsel-export-'))
afterAll(() => rmSync(directory, { recursive: true }))

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0
if (!hasNetworkx) console.warn('skipped: python3-networkx is not there to read the exports')

describe('an exported picture', () => {
  it('is CSV that a spreadsheet reads as text, however people call themselves', () => {
    const [[tiesPath, ties], [nodesPath, nodes]] = csvFiles('fabric.csv', picture) as [
      [string, Iterable<string>],
      [string, Iterable<string>],
    ]
    expect([tiesPath, nodesPath]).toEqual(['fabric.csv', 'fabric.nodes.csv'])
    const rows: Record<string, string>[] = parse([...nodes].join(''), { columns: true })
    expect(rows.map(({ label }) => label)).toEqual(hostile)
    expect(rows[0]).toMatchObject({
      area: 'Hoekpolder, "oost"',
      tags: 'new;not-online',
      connector: 'true',
      cohort: '',
    })
    expect(parse([...ties].join(''), { columns: true })).toEqual([
      expect.objectContaining({ source: ids[0], target: ids[1], weight: '1.5', contacts: '2', last_at: '' }),
    ])
  })

  it('is JSON for Cytoscape, with a visit to a place left out of the ties', () => {
    const { elements } = JSON.parse([...pictureFormats.cytoscape(picture)].join(''))
    expect(elements.nodes).toHaveLength(3)
    expect(elements.edges).toEqual([{ data: expect.objectContaining({ source: ids[0], target: ids[1] }) }])
  })

  it.skipIf(!hasNetworkx).each([
    ['graphml', 'nx.read_graphml(path)'],
    ['gexf', 'nx.read_gexf(path, version="1.2draft")'],
    ['cytoscape', 'nx.cytoscape_graph(json.load(open(path)))'],
  ] as const)('opens in networkx as %s, with everyone and every tie', (format, reading) => {
    const path = join(directory, format)
    writeFileSync(path, [...pictureFormats[format](picture)].join(''))
    const code = `
import json, sys, networkx as nx
path = sys.argv[1]
graph = ${reading}
edge = list(graph.edges(data=True))[0][2]
print(json.dumps([graph.number_of_nodes(), graph.number_of_edges(), edge["weight"], sorted(d.get("level") for _, d in graph.nodes(data=True))]))`
    const { stdout, stderr } = spawnSync('python3', ['-c', code, path], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([3, 1, 1.5, ['connected', 'connected', 'connected']])
  })
})
