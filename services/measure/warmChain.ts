import { compress, type Network, neighboursOf } from './compressed.ts'
import type { MeasureContext } from './context.ts'
import { volunteersOf } from './links.ts'
import { maybeMinor } from './mayMeet.ts'

/** Finds who could bring two residents together, as indices in the slice from the first to the second. */
export type WarmChain = (first: number, second: number) => readonly number[]

/**
 * The people who could make an introduction: the shortest way between two residents of at most three steps, so that
 * one or two people stand between them, along ties that are not fading, through residents and professionals. Of ways
 * as short, first the one with most whose work it is (a professional or connector, then a volunteer), then the one
 * whose weakest tie is strongest. Empty when there is none: nobody who still sees them knows the way.
 * @param unwilling ids of who is not to be asked
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
