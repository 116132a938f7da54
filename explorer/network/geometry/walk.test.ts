import { describe, expect, test } from 'vitest'
import { node, nodeOnRing } from '../../model/fixtures.ts'
import { nextNeighbour, walk } from './walk.ts'

const outer = [
  nodeOnRing('noord', 'not-in-view', 0),
  nodeOnRing('oost', 'not-in-view', 90),
  nodeOnRing('west', 'not-in-view', 270),
]
const inner = [nodeOnRing('oost binnen', 'single-line', 80), nodeOnRing('west binnen', 'single-line', 280)]
const partner = node('partner', { kind: 'partner', level: null, x: 300, y: 10 })
const all = [...inner, partner, ...outer]

describe('walking the fabric by keyboard', () => {
  test('begins with who has no line, straight up', () => {
    expect(walk(all, '', 'along')).toBe('noord')
  })

  test('goes round the ring and comes back where it began', () => {
    expect(walk(all, 'noord', 'along')).toBe('oost')
    expect(walk(all, 'oost', 'along')).toBe('west')
    expect(walk(all, 'west', 'along')).toBe('noord')
    expect(walk(all, 'noord', 'back')).toBe('west')
  })

  test('steps to whoever stands nearest in the next ring that has people', () => {
    expect(walk(all, 'oost', 'in')).toBe('partner')
    expect(walk(all, 'partner', 'in')).toBe('oost binnen')
    expect(walk(all, 'west binnen', 'out')).toBe('partner')
    expect(walk([...inner, ...outer], 'west', 'in')).toBe('west binnen')
  })

  test('stays where it is at the edge and in the middle', () => {
    expect(walk(all, 'noord', 'out')).toBe('noord')
    expect(walk(all, 'oost binnen', 'in')).toBe('oost binnen')
  })

  test('has nowhere to go without people', () => {
    expect(walk([], '', 'along')).toBeUndefined()
  })

  test('visits neighbours one by one, round and round', () => {
    expect(nextNeighbour(['a', 'b', 'c'], undefined, 1)).toBe('a')
    expect(nextNeighbour(['a', 'b', 'c'], 'c', 1)).toBe('a')
    expect(nextNeighbour(['a', 'b', 'c'], 'a', -1)).toBe('c')
    expect(nextNeighbour(['a', 'b', 'c'], undefined, -1)).toBe('c')
    expect(nextNeighbour([], undefined, 1)).toBeUndefined()
  })
})
