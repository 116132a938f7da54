import { expect, test } from 'vitest'
import type { Findings } from '../../../api/adviceShapes.ts'
import { levels } from '../../../api/shapes.ts'
import { betweenAreas, carrier, graph, groupGap, nodeOnRing, tie } from '../../../model/fixtures.ts'
import { pictureOf } from '../../../model/picture.ts'
import { type ColouringName, colourings } from '../../../model/pictureOptions.ts'
import { estimateText } from '../../../platform/measureText.ts'
import { nl } from '../../../text/messages/nl.ts'
import { colouredScene, colouringFor } from '../../colouredScene.ts'
import type { FigureOf } from '../../colourings/index.ts'
import type { Compared } from '../../marks.ts'
import type { Palette } from '../../style/palette.ts'
import { fabricSvg } from './fabricSvg.ts'

const perLevel = { ...Object.fromEntries(levels.map((level) => [level, `#${level}`])) } as Palette['level']
const colour = '#abcdef'
const palette: Palette = {
  paper: colour,
  surface: colour,
  ink: colour,
  inkSoft: colour,
  line: colour,
  cloth: '#cloth',
  partner: '#partner',
  partnerSoft: colour,
  thread: '#thread',
  edge: colour,
  seam: colour,
  unknown: colour,
  band: colour,
  good: colour,
  level: perLevel,
  ring: perLevel,
  circles: ['#one', '#two', '#three', '#four', '#five', '#six', '#seven'],
}

type Given = {
  colouring?: ColouringName
  findings?: Findings
  figureOf?: FigureOf
  sectors?: readonly string[]
  unknown?: ReadonlyMap<string, number>
  compared?: Compared
}

function drawn(
  nodes: Parameters<typeof graph>[0],
  ties: Parameters<typeof graph>[1] = [],
  {
    colouring: name = 'isolation',
    findings,
    figureOf = () => undefined,
    sectors = [],
    unknown = new Map(),
    compared,
  }: Given = {},
) {
  const wide = (2 * Math.PI) / Math.max(1, sectors.length)
  const fabric = {
    radius: 400,
    by: 'area' as const,
    rings: [{ level: 'connected' as const, inner: 0, outer: 200, count: nodes.length }],
    sectors: sectors.map((sector, at) => ({
      name: sector,
      start: at * wide,
      end: (at + 1) * wide,
      count: 1,
    })),
  }
  const picture = pictureOf({ ...graph(nodes, ties), fabric })
  const options = { colouring: name, size: 'same' as const }
  const seen = { picture, options, messages: nl, findings, figureOf, hasNames: false as const }
  const colouring = colouringFor(seen)
  return fabricSvg({
    scene: colouredScene(seen, colouring, { level: undefined, compared }),
    unknown,
    palette,
    measure: estimateText,
    lines: ['Wijk <b> & "zo"', 'Stand op 1 maart 2026'],
    legend: colouring.kinds,
    alt: 'Tekening',
  })
}

const anna = nodeOnRing('anna', 'single-line', 10, { label: 'Anna van Dijk', group: 'Oost', steps: 1 })
const bram = nodeOnRing('bram', 'connected', 200, { label: 'Bram', group: 'West', steps: null })
const partner = nodeOnRing('p', 'connected', 90, { kind: 'partner', level: null, label: 'Welzijn' })

test('organisations are named, residents are not under any colouring, and no name breaks the drawing', () => {
  const breaking = { ...partner, label: '</text><b>مرحبا 👋 & co' }
  const figureOf: FigureOf = (_, measure) => (measure === 'community' ? 0 : undefined)
  for (const colouring of colourings) {
    const svg = drawn([anna, bram, breaking], [tie('anna', 'bram')], { colouring, figureOf })
    expect(svg).not.toContain('Anna')
    expect(svg).not.toContain('Bram')
    expect(svg).toContain('&lt;/text&gt;&lt;b&gt;مرحبا 👋 &amp; co')
    expect(svg).toContain('Wijk &lt;b&gt; &amp; &quot;zo&quot;')
  }
})

test('a single line is a thread; of nobody there is still a drawing with its words', () => {
  expect(drawn([anna, bram], [tie('anna', 'bram')])).toContain('#thread')
  expect(drawn([])).toContain('Stand op 1 maart 2026')
})

test('reach: who knows an organisation is drawn in its colour, and the legend counts them', () => {
  const svg = drawn([anna, bram], [], { colouring: 'reach' })
  expect(svg).toContain(`${nl.picture.kinds.near}: 1`)
  expect(svg).toContain(`${nl.picture.kinds.none}: 1`)
  expect(svg).toContain('fill="#partner"')
})

test('bridges: who carries others is larger, and their lines stand out', () => {
  const findings: Findings = {
    betweenGroups: betweenAreas(),
    carriers: [carrier('bram', ['anna'], ['anna', 'c', 'd'])],
    coverage: [],
  }
  const svg = drawn([anna, bram], [tie('anna', 'bram')], { colouring: 'bridges', findings })
  expect(svg).toContain('#thread')
  expect(svg).toContain(`${nl.picture.kinds.carries}: 1`)
  expect(svg.match(/ r="8.5"/g)).toHaveLength(1)
})

test('gaps: an open seam between two sectors, with how many lines there are', () => {
  const findings: Findings = {
    betweenGroups: betweenAreas(groupGap('Oost', 'West', 1, 6)),
    carriers: [],
    coverage: [],
  }
  const sectors = ['Oost', 'West', 'Noord']
  const svg = drawn([anna, bram], [tie('anna', 'bram')], { colouring: 'gaps', findings, sectors })
  expect(svg).toContain('stroke-dasharray="2 6"')
  expect(svg).toContain(nl.picture.gapCount(1, 6))
})

test('groups: who belong together have one colour and one number', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e'].map((id, at) => nodeOnRing(id, 'connected', at * 20))
  const figureOf: FigureOf = (_, measure) => (measure === 'community' ? 0 : undefined)
  const svg = drawn(nodes, [], { colouring: 'groups', figureOf })
  // Five people, and the legend.
  expect(svg.match(/fill="#one"/g)).toHaveLength(6)
  expect(svg).toContain('kring 1: 5')
})

test('the unknown: people nobody knows yet are a hatched rim, as on the screen, and the rings bear their names', () => {
  const sectors = ['Oost', 'West']
  const svg = drawn([anna, bram], [], { sectors, unknown: new Map([['Oost', 40]]) })
  expect(svg).toMatch(/<pattern id="(hatch\d+)"/)
  const [, hatch] = /<pattern id="(hatch\d+)"/.exec(svg) ?? []
  expect(svg).toContain(`fill="url(#${hatch})"`)
  expect(drawn([anna, bram], [], { sectors })).not.toContain('<pattern')
})

test('what came and went bears a sign, so that it shows without colour', () => {
  const compared = { isNew: () => true, gone: [{ source: 'anna', target: 'bram' }] }
  const svg = drawn([anna, bram], [tie('anna', 'bram')], { compared })
  expect(svg.match(/rotate\(45\)"><circle/g)).toHaveLength(1)
  expect(svg.match(/<path d="M-5 0H5M0 -5V5"|<path d="M-3 0H3M0 -3V3"/g)).toHaveLength(2)
})
