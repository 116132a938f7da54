import { describe, expect, it } from 'vitest'
import { DEMO_SEED, DEMO_UNTIL } from '../../scripts/demo/index.ts'
import type { IsolationLevel } from '../../services/measure/index.ts'
import { type Moment, replayDemo } from './replay.ts'

const BEFORE_HUISKAMER = '2025-11-15'
const WHILE_CONNECTOR = '2026-06-13'
const seeds = [DEMO_SEED, 'another', 'third']

describe.each(seeds)('the two years of demo "%s"', async (seed) => {
  const moments = await replayDemo(seed, DEMO_UNTIL, [BEFORE_HUISKAMER, WHILE_CONNECTOR, DEMO_UNTIL])
  const at = (day: string): Moment => moments.get(day)!
  const count = (day: string, level: IsolationLevel) => at(day).counts.get(level) ?? 0
  const share = (day: string, level: IsolationLevel) => count(day, level) / at(day).residents

  it('ends with people on every level, in numbers that a kwartiermaker would believe', () => {
    expect(at(DEMO_UNTIL).residents).toBeGreaterThan(370)
    expect(at(DEMO_UNTIL).residents).toBeLessThanOrEqual(400)
    const bands = {
      'not-in-view': [0.1, 0.2],
      'only-formal': [0.16, 0.26],
      'single-line': [0.07, 0.15],
      island: [0.02, 0.08],
      'hangs-on-one': [0.02, 0.1],
      connected: [0.4, 0.6],
    } as const satisfies Record<IsolationLevel, readonly [number, number]>
    for (const [level, [least, most]] of Object.entries(bands)) {
      const found = share(DEMO_UNTIL, level as IsolationLevel)
      expect(found, level).toBeGreaterThanOrEqual(least)
      expect(found, level).toBeLessThanOrEqual(most)
    }
  })

  it('draws people in once the huiskamer has opened', () => {
    expect(share(WHILE_CONNECTOR, 'connected')).toBeGreaterThan(3 * share(BEFORE_HUISKAMER, 'connected'))
    expect(share(WHILE_CONNECTOR, 'only-formal')).toBeLessThan(share(BEFORE_HUISKAMER, 'only-formal'))
  })

  it('lets people drift out once the connector has stopped', () => {
    expect(count(DEMO_UNTIL, 'not-in-view')).toBeGreaterThan(count(WHILE_CONNECTOR, 'not-in-view') + 8)
  })

  it('leaves a whole circle hanging on one person, who is a volunteer', () => {
    const { levels, nodes } = at(DEMO_UNTIL)
    const holders = levels.of.flatMap((level, node) =>
      level === 'hangs-on-one' ? [levels.hangsOn[node]!] : [],
    )
    const [most] = [...Map.groupBy(holders, (node) => node)].toSorted(([, a], [, b]) => b.length - a.length)
    expect(most?.[1].length).toBeGreaterThanOrEqual(8)
    expect(nodes[most![0]]?.area).toBe('De Blauwe Parel')
  })

  it('has a seam: no line between Our-House and Hoekpolder, while the other large areas have some', () => {
    const { crossings } = at(DEMO_UNTIL)
    expect(crossings).not.toContain('Hoekpolder – Our-House')
    expect(crossings).toContain('Hoekpolder – Vlinderbuurt')
    expect(crossings).toContain('Our-House – Vlinderbuurt')
  })

  it('has a handful of islands of three or four', () => {
    const { levels } = at(DEMO_UNTIL)
    const islands = new Set(
      levels.of.flatMap((level, n) => (level === 'island' ? [levels.components.of[n]] : [])),
    )
    expect(islands.size).toBeGreaterThanOrEqual(3)
    expect(islands.size).toBeLessThanOrEqual(8)
  })
})
