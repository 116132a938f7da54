import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseLabels, LABEL_HEIGHT, type LabelCandidate } from './labels.ts'

const disc = { x: 500, y: 500, radius: 500 }
const candidate = (
  id: string,
  x: number,
  y: number,
  given: Partial<LabelCandidate> = {},
): LabelCandidate => ({
  id,
  text: id,
  x,
  y,
  half: 6,
  width: 80,
  priority: 1,
  forced: false,
  ...given,
})

describe('which names are written', () => {
  test('never one over another', () => {
    const place = fc.integer({ min: 100, max: 900 })
    const candidates = fc
      .array(fc.tuple(place, place, fc.integer({ min: 20, max: 160 })), { maxLength: 60 })
      .map((all) => all.map(([x, y, width], n) => candidate(`${n}`, x, y, { width })))
    fc.assert(
      fc.property(candidates, (all) => {
        const labels = chooseLabels(all, [], 6, disc)
        labels.forEach((a, n) => {
          for (const b of labels.slice(n + 1)) {
            const across = a.left < b.left + b.width && b.left < a.left + a.width
            const down = a.top < b.top + LABEL_HEIGHT && b.top < a.top + LABEL_HEIGHT
            expect(across && down).toBe(false)
          }
        })
      }),
    )
  })

  test('a partner before a resident, and who is pointed at before everybody', () => {
    const crowd = [candidate('bewoner', 500, 500), candidate('partner', 500, 504, { priority: 8 })]
    const walls = [
      candidate('boven', 500, 480, { priority: 9, width: 300 }),
      candidate('onder', 500, 528, { priority: 9, width: 300 }),
    ]
    const written = chooseLabels([...crowd, ...walls], [], 6, disc).map(({ id }) => id)
    expect(written.indexOf('partner')).toBeLessThan(
      written.includes('bewoner') ? written.indexOf('bewoner') : 9,
    )
    const forced = chooseLabels([...walls, candidate('ik', 500, 500, { forced: true })], [], 6, disc)
    expect(forced[0]?.id).toBe('ik')
  })

  test('beside the people rather than over them', () => {
    const below = Array.from({ length: 8 }, (_, n) => ({ x: 465 + n * 10, y: 518 }))
    const [label] = chooseLabels([candidate('naam', 500, 500)], below, 6, disc)
    expect(label!.top).toBeLessThan(500)
  })

  test('inside the fabric, and clear of the names of rings', () => {
    const [edge] = chooseLabels([candidate('rand', 990, 500)], [], 6, disc)
    expect(edge!.left + edge!.width).toBeLessThan(990)
    const along = Array.from({ length: 20 }, (_, n) => ({ x: 440 + n * 6, y: 518 }))
    const [clear] = chooseLabels([candidate('naam', 500, 500)], [], 6, disc, along)
    expect(clear!.top).toBeLessThan(500)
  })
})
