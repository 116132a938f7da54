import { expect, test } from 'vitest'
import { levels } from '../api/shapes.ts'
import { pictureOf } from '../domain/picture.ts'
import { graph, standing, tie } from '../fixtures.ts'
import type { Palette } from '../views/fabric/canvas/palette.ts'
import { fabricSvg } from './fabricSvg.ts'

const perLevel = { ...Object.fromEntries(levels.map((level) => [level, '#123456'])) } as Palette['level']
const colour = '#abcdef'
const palette: Palette = {
  paper: colour,
  surface: colour,
  ink: colour,
  inkSoft: colour,
  line: colour,
  cloth: colour,
  partner: colour,
  partnerSoft: colour,
  thread: '#ff0000',
  edge: colour,
  seam: colour,
  unknown: colour,
  band: colour,
  good: colour,
  level: perLevel,
  ring: perLevel,
  circles: [],
}
const drawn = (nodes: Parameters<typeof graph>[0], ties: Parameters<typeof graph>[1] = []) =>
  fabricSvg({
    picture: pictureOf(graph(nodes, ties)),
    palette,
    lines: ['Wijk <b> & "zo"', 'Stand op 1 maart 2026'],
    legend: levels.map((level) => ({ level, text: level })),
    alt: 'Tekening',
  })

test('organisations are named, residents are not, and no name breaks the drawing', () => {
  const svg = drawn([
    standing('anna', 'single-line', 10, { label: 'Anna van Dijk' }),
    standing('p', 'connected', 90, { kind: 'partner', level: null, label: '</text><script>مرحبا 👋 & co' }),
  ])
  expect(svg).not.toContain('Anna')
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;مرحبا 👋 &amp; co')
  expect(svg).toContain('Wijk &lt;b&gt; &amp; &quot;zo&quot;')
})

test('a single line is a thread; of nobody there is still a drawing with its words', () => {
  const thread = drawn(
    [standing('anna', 'single-line', 10), standing('bram', 'connected', 200)],
    [tie('anna', 'bram')],
  )
  expect(thread).toContain(palette.thread)
  expect(drawn([])).toContain('Stand op 1 maart 2026')
})
