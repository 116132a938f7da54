import type { Carrier, FadingTie, Gaps, GroupGap, Introduction } from '../api/adviceShapes.ts'
import type { Graph, GraphNode, GraphTie, Level, WeefselEvent } from '../api/shapes.ts'

/** Made-up nodes and ties for tests: only what a test is about needs to be said. */
export const node = (id: string, given: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: 'resident',
  label: id,
  area: 'Hoekpolder',
  lifeStage: 'adult',
  cohort: null,
  tags: [],
  level: 'connected',
  connector: false,
  volunteer: false,
  group: null,
  steps: null,
  x: 0,
  y: 0,
  ...given,
})

/** A person on a ring, `degrees` clockwise from straight up. */
export function nodeOnRing(
  id: string,
  level: Level,
  degrees: number,
  given: Partial<GraphNode> = {},
): GraphNode {
  const angle = ((degrees - 90) * Math.PI) / 180
  return node(id, { level, x: Math.cos(angle) * 100, y: Math.sin(angle) * 100, ...given })
}

export const tie = (source: string, target: string, given: Partial<GraphTie> = {}): GraphTie => ({
  source,
  target,
  kind: 'contact',
  formal: false,
  weight: 1,
  contacts: 1,
  firstAt: '2026-01-01T12:00:00.000Z',
  lastAt: '2026-01-01T12:00:00.000Z',
  fading: false,
  ...given,
})

/** No residents on any level. */
export const nobody: Graph['levels'] = {
  'not-in-view': 0,
  'only-formal': 0,
  'single-line': 0,
  island: 0,
  'hangs-on-one': 0,
  connected: 0,
}

export const graph = (nodes: GraphNode[], ties: GraphTie[] = []): Graph => ({
  neighbourhood: 'here',
  asOf: '2026-03-01T00:00:00.000Z',
  knownAt: 1,
  position: 1,
  window: '180d',
  nodes,
  ties,
  levels: nobody,
  fabric: { radius: 400, by: 'area', rings: [], sectors: [] },
  groups: [],
  between: [],
})

export const event = (given: Partial<WeefselEvent>): WeefselEvent => ({
  id: '1',
  type: 'resident-registered',
  label: { nl: 'Bewoner ingeschreven', en: 'Resident registered' },
  known: true,
  occurredAt: '2026-03-01',
  precision: 'day',
  recordedAt: '2026-03-01T12:00:00.000Z',
  recordedBy: 'owner',
  source: 'observed',
  position: 1,
  revision: 0,
  retractedBy: null,
  data: {},
  names: {},
  ...given,
})

export const introduction = (given: Partial<Introduction>): Introduction => ({
  residents: ['ed', 'bram'],
  reasons: [],
  chain: [],
  through: null,
  initiative: null,
  before: ['single-line', 'connected'],
  after: ['connected', 'connected'],
  positions: [],
  sentence: null,
  ...given,
})

export const groupGap = (one: string, other: string, ties: number, expected: number): GroupGap => ({
  one,
  other,
  ties,
  expected,
  positions: [],
})
/** Gaps between areas, and none between other groups. */
export const betweenAreas = (...area: readonly GroupGap[]): Gaps['betweenGroups'] => ({
  area,
  cohort: [],
  lifeStage: [],
})

export const carrier = (id: string, onlyLineOf: readonly string[], hanging: readonly string[]): Carrier => ({
  id,
  connector: false,
  onlyLineOf,
  hanging,
  positions: [],
})

export const fadingTie = (
  source: string,
  target: string,
  lastAt: number,
  onlyLineOf: readonly string[],
): FadingTie => ({ source, target, lastAt, onlyLineOf, positions: [] })
