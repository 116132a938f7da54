import type { Result } from './benchmark.ts'

const figure = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

/** A result on one line, for people. */
export function line(result: Result): string {
  if ('unmeasured' in result) return `  ${result.name}: ${result.unmeasured}`
  const { name, value, unit, against, reference, ratio, goal, holds } = result
  const peer = reference === null ? `${against}: not here` : `${against}: ${figure(reference)} ${unit}`
  const verdict = goal === null ? '' : ` · goal ${goal} · ${holds ? 'holds' : 'DOES NOT HOLD'}`
  return `  ${name}: ${figure(value)} ${unit} · ${peer}${ratio === null ? '' : ` · ratio ${figure(ratio)}`}${verdict}`
}
