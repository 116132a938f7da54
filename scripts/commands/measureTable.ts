import type { z } from 'zod'
import type { report } from '../../services/explore/index.ts'
import { columnsOf } from './columns.ts'

/** Measures as the command prints them and a server answers them. */
export type MeasureRows = z.output<typeof report>

const isFigure = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

function* networkLines(network: MeasureRows['network']): Generator<string> {
  const simple = Object.entries(network).filter(([, value]) => isFigure(value))
  for (const line of columnsOf(['network', ''], simple)) yield `${line}\n`
  const { levels } = network
  if (!levels) return
  yield '\n'
  for (const line of columnsOf(['level', 'residents'], Object.entries(levels))) yield `${line}\n`
}

/** The figures for people who read them: the network, the levels, and everyone. Groups are in the JSON. */
export function* measureTable(found: MeasureRows): Generator<string> {
  const { neighbourhood, asOf, knownAt, window, ties, network, residents } = found
  yield `${neighbourhood}, as of ${asOf}, known at position ${knownAt}, window ${window}, ${ties} ties\n`
  yield 'In the recorded contacts: what is not recorded is not known.\n\n'
  yield* networkLines(network)
  const names = Object.keys(residents[0] ?? {}).filter((name) => name !== 'id' && name !== 'reference')
  const rows = residents.map((row) => {
    const cells = new Map(Object.entries(row))
    return [row.reference ?? row.id, ...names.map((name) => cells.get(name))]
  })
  yield '\n'
  for (const line of columnsOf(['resident', ...names], rows)) yield `${line}\n`
}
