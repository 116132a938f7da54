import type { Graph, GraphNode, GraphTie, Level } from './api/shapes.ts'

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
  x: 0,
  y: 0,
  ...given,
})

/** Somebody on a ring, so many degrees clockwise from straight up. */
export function standing(
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

export const graph = (nodes: GraphNode[], ties: GraphTie[] = []): Graph => ({
  asOf: '2026-03-01T00:00:00.000Z',
  position: 1,
  nodes,
  ties,
  levels: {},
  fabric: { radius: 400, rings: [], sectors: [] },
})
