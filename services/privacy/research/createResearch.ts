import { LRUCache } from 'lru-cache'
import { dayOf, type Instant, type Neighbourhood, type Position, position } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { ReadLog } from '../../log/index.ts'
import type { DataRights } from '../dataRights.ts'
import type { DateStep } from '../projects.ts'
import { createResearchNeighbourhood, type ResearchNeighbourhood } from './createResearchNeighbourhood.ts'
import { lastPeriodBefore } from './numbering.ts'

export type ResearchSources<R> = {
  readonly log: ReadLog
  readonly graph: GraphStore
  readonly rightsOf: (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position) => Promise<DataRights>
  readonly now: () => Instant
  /** Makes the read context of a research neighbourhood; `of` finds the one of another neighbourhood. */
  readonly readerOf: (world: ResearchNeighbourhood, of: (neighbourhood: Neighbourhood) => Promise<R>) => R
}

export type Research<R> = {
  /** The neighbourhood as research may know it at this moment. */
  of(neighbourhood: Neighbourhood, step: DateStep): Promise<R>
  /** Clears the cache. */
  clear(): void
}

type Kept<R> = { readonly key: string; readonly reader: Promise<R> }

/** The number of research neighbourhoods that are kept. */
const KEEP = 8
const EVERYTHING = position(Number.MAX_SAFE_INTEGER)

/**
 * Keeps for each neighbourhood the world that research knows of. It is rebuilt when the participants change, and when
 * a day or week is over: the caller waits for that, and is never answered from the previous one.
 */
export function createResearch<R>(sources: ResearchSources<R>): Research<R> {
  const { log, graph, rightsOf, now, readerOf } = sources
  const empty = () => new LRUCache<string, Kept<R>>({ max: KEEP })
  let kept = empty()
  let known = new Map<Neighbourhood, { readonly key: string; readonly rights: DataRights }>()

  /**
   * Decisions of residents, by everything that the log holds now: an objection counts from the moment it is recorded.
   */
  async function rightsNow(neighbourhood: Neighbourhood): Promise<DataRights> {
    const here = known
    const held = [await log.head(neighbourhood), await graph.checkpoint(neighbourhood)]
    const key = [...held, dayOf(now())].join(' ')
    const before = here.get(neighbourhood)
    if (before?.key === key) return before.rights
    const rights = await rightsOf(neighbourhood, now(), EVERYTHING)
    here.set(neighbourhood, { key, rights })
    return rights
  }

  /**
   * The people who are in no answer to research. An erasure also counts at once, although it was recorded in the
   * running period: until that is over, the erased person is not there at all.
   */
  async function leftOutOf(neighbourhood: Neighbourhood, end: Instant): Promise<ReadonlySet<string>> {
    const { notResearched, forgotten } = await rightsNow(neighbourhood)
    const upTo = await log.headAt(neighbourhood, end)
    const late = [...forgotten].flatMap(([resident, at]) => (at > upTo ? [resident] : []))
    return new Set([...notResearched, ...late])
  }

  const research: Research<R> = {
    async of(neighbourhood, step) {
      const here = kept
      const period = lastPeriodBefore(now(), step)
      const people = await leftOutOf(neighbourhood, period.end)
      const key = [period.last, ...[...people].sort()].join(' ')
      const name = `${neighbourhood} ${step}`
      const before = here.get(name)
      const reader =
        before?.key === key
          ? before.reader
          : createResearchNeighbourhood({ log, neighbourhood, people, step, period }).then((world) =>
              readerOf(world, (other) => research.of(other, step)),
            )
      here.set(name, { key, reader })
      // One that could not be made is not kept.
      reader.catch(() => here.peek(name)?.reader === reader && here.delete(name))
      return reader
    },
    clear() {
      kept = empty()
      known = new Map()
    },
  }
  return research
}
