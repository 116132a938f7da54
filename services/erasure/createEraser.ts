import { randomUUID } from 'node:crypto'
import { type Instant, isoOf, type Neighbourhood, uuid } from '../../events/index.ts'
import type { GraphStore, SliceNode } from '../graph/index.ts'
import type { Recorder } from '../record/index.ts'
import { type Remains, whatRemains } from './remains.ts'

export type EraserOptions = {
  readonly recorder: Recorder
  /** With names opened, so that a resident can be named by reference. A process that has none lets nothing remain. */
  readonly graph?: GraphStore | undefined
  readonly now?: () => Instant
  /** An anonymous node stays with at least so many others of its description. */
  readonly anonymousFrom?: number | undefined
}

/** Somebody who is forgotten, and whether an anonymous node of the time before stays. */
export type Forgotten = { readonly resident: string; readonly remains: boolean; readonly position: number }

/** Nobody, or more than one, goes by this name. */
export class UnknownResident extends Error {
  constructor(named: string, found: number) {
    super(
      found === 0
        ? `nobody in this neighbourhood has the id or reference "${named}"`
        : `${found} residents in this neighbourhood have the reference "${named}": name one of them by id`,
    )
    this.name = 'UnknownResident'
  }
}

export type Eraser = {
  /** The id of a resident who is named by id or reference. @throws {UnknownResident} */
  idOf(neighbourhood: Neighbourhood, named: string): Promise<string>
  /**
   * Erases residents, all or none: their keys are destroyed, and the log says so.
   * @throws {RuleBroken} when one of them is not known or was erased before; {LogUnavailable}
   */
  forget(
    neighbourhood: Neighbourhood,
    residents: readonly string[],
    recordedBy: string,
  ): Promise<readonly Forgotten[]>
}

export function createEraser({ recorder, graph, now = Date.now, anonymousFrom }: EraserOptions): Eraser {
  async function nodesOf(neighbourhood: Neighbourhood): Promise<readonly SliceNode[]> {
    if (!graph) return []
    const knownAt = await graph.checkpoint(neighbourhood)
    const always = Number.POSITIVE_INFINITY
    return (await graph.slice(neighbourhood, { from: always, to: always, knownAt })).nodes
  }

  const tombstone = (resident: string, remains: Remains | undefined) => ({
    id: randomUUID(),
    type: 'resident-forgotten',
    occurredAt: isoOf(now()),
    source: 'observed',
    data: { resident, ...(remains && { remains: saidOf(remains) }) },
  })

  return {
    async idOf(neighbourhood, named) {
      if (uuid.safeParse(named).success) return uuid.parse(named)
      const found = (await nodesOf(neighbourhood)).filter(
        ({ kind, reference }) => kind === 'resident' && reference === named,
      )
      if (found.length !== 1) throw new UnknownResident(named, found.length)
      return found[0]!.id
    },
    async forget(neighbourhood, residents, recordedBy) {
      const erased = [...new Set(residents)]
      const nodes = await nodesOf(neighbourhood)
      const { remains, noLonger } = whatRemains(nodes, new Set(erased), anonymousFrom)
      const events = [
        ...erased.map((resident) => tombstone(resident, remains.get(resident))),
        ...noLonger.map((resident) => tombstone(resident, undefined)),
      ]
      const appended = await recorder.record(neighbourhood, events, { recordedBy })
      return erased.map((resident, index) => ({
        resident,
        remains: remains.get(resident) !== undefined,
        position: appended[index]!.position,
      }))
    },
  }
}

const saidOf = ({ area, lifeStage, cohort }: Remains) => ({
  ...(area !== null && { area }),
  lifeStage,
  ...(cohort !== null && { cohort }),
})
