import type { Comparison } from '../api/fabricShapes.ts'
import type { Compared } from './marks.ts'

const pair = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** The lines that came and went, as a picture shows them. */
export function comparedIn({ ties }: Comparison): Compared {
  const formed = new Set(ties.formed.map(({ source, target }) => pair(source, target)))
  return { isNew: (one, other) => formed.has(pair(one, other)), gone: ties.dissolved }
}
