import { compress, type Network, neighboursOf } from './compressed.ts'
import type { MeasureContext } from './context.ts'
import { volunteersOf } from './links.ts'
import { maybeMinor } from './mayMeet.ts'

/** Finds the people who could introduce two residents: indices in the slice, from the first to the second. */
export type WarmChain = (first: number, second: number) => readonly number[]

/**
 * Finds the people who could introduce two residents to each other: the shortest path between them with one or two people
 * on it, along ties that are not fading, through residents and professionals. Among paths of the same length the one with
 * most professionals and connectors wins, then volunteers, then the one whose weakest tie is strongest. Empty without such
 * a path, so for an isolate. No child or youth stands between people of other life stages.
 * @param unwilling ids of people who are not to be asked
 */
export function warmChains(context: MeasureContext, unwilling: ReadonlySet<string> = new Set()): WarmChain {
  const { slice } = context
  const { nodes } = slice
  const ties = context.ties()
  const isPerson = (node: number): boolean => ['resident', 'professional'].includes(nodes[node]!.kind)
  const warm = compress(
    ties,
    (tie) => !ties.fading[tie] && isPerson(ties.source[tie]!) && isPerson(ties.target[tie]!),
  )
  const volunteers = volunteersOf(slice)
  const calling = nodes.map(({ kind, connector }, node) =>
    kind === 'professional' || connector ? 2 : volunteers[node] === 1 ? 1 : 0,
  )
  const weightOf = (from: number, to: number): number => ties.weight[tieBetween(warm, from, to)]!

  return (first, second) => {
    const stages = [nodes[first]!.lifeStage, nodes[second]!.lifeStage]
    const mayAsk = (node: number): boolean => {
      const { id, lifeStage } = nodes[node]!
      if (node === first || node === second || unwilling.has(id)) return false
      return !maybeMinor.includes(lifeStage) || stages.every((stage) => stage === lifeStage)
    }
    const near = Array.from(neighboursOf(warm, first)).filter(mayAsk)
    const far = new Set(Array.from(neighboursOf(warm, second)).filter(mayAsk))
    const one = near.filter((node) => far.has(node)).map((node) => [node])
    const ways =
      one.length > 0
        ? one
        : near.flatMap((node) =>
            Array.from(neighboursOf(warm, node))
              .filter((next) => far.has(next))
              .map((next) => [node, next]),
          )
    const merit = (way: readonly number[]) => {
      const steps = [first, ...way, second]
      const weights = way.map((node, at) => weightOf(steps[at]!, node))
      return {
        way,
        calling: way.reduce((sum, node) => sum + calling[node]!, 0),
        weakest: Math.min(...weights, weightOf(way.at(-1)!, second)),
      }
    }
    const [best] = ways.map(merit).sort((a, b) => b.calling - a.calling || b.weakest - a.weakest)
    return best?.way ?? []
  }
}

/** The row of the tie between two neighbours. */
function tieBetween(network: Network, from: number, to: number): number {
  const at = neighboursOf(network, from).indexOf(to)
  return network.tie[network.offsets[from]! + at]!
}
