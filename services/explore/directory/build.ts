import { type Instant, isoOf, type Neighbourhood, type Position } from '../../../events/index.ts'
import { createEffectiveEvents, type EffectiveEvent } from '../../project/index.ts'
import { perContext, shownText } from '../context/index.ts'
import type { Thing } from './schema.ts'

const types = [
  'need-voiced',
  'need-met',
  'need-withdrawn',
  'skill-offered',
  'skill-withdrawn',
  'help-asked',
  'help-given',
  'signal-raised',
  'signal-picked-up',
  'signal-closed',
  'introduction-suggested',
  'introduction-made',
  'introduction-declined',
  'experiment-started',
  'experiment-ended',
  'result-agreed',
  'coalition-formed',
] as const

/** Subjects that can be pointed at, besides the people and places of the graph: read from the log. */
export const directoryOf = perContext(({ log, graph }) => {
  const entriesOf = createEffectiveEvents({ log, graph }, types)
  return async (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position): Promise<Thing[]> => {
    const things = fold(await entriesOf(neighbourhood, asOf, knownAt))
    if (!log.vault) return things
    const notes = await log.vault.open(
      neighbourhood,
      things.map(({ note }) => note ?? ''),
    )
    return things.map((one, index) => ({ ...one, note: one.note === null ? null : shownText(notes[index]) }))
  }
})

type About = { name?: string; topic?: string | undefined; note?: string | undefined; residents?: string[] }

function fold(entries: readonly EffectiveEvent[]): Thing[] {
  const things = new Map<string, Thing>()
  for (const { at, happened } of entries) {
    const begin = (id: string, kind: Thing['kind'], { name, topic, note, residents = [] }: About) =>
      things.set(id, {
        id,
        kind,
        name: name ?? null,
        topic: topic ?? null,
        note: note ?? null,
        residents,
        since: isoOf(at),
        state: 'open',
        by: null,
      })
    const become = (id: string | undefined, state: Thing['state'], by?: string) => {
      const before = id && things.get(id)
      if (before) things.set(before.id, { ...before, state, by: by ?? before.by })
    }
    const { type, data } = happened
    switch (type) {
      case 'need-voiced':
        begin(data.need, 'need', { ...data, residents: [data.resident] })
        break
      case 'need-met':
        become(data.need, 'answered', data.initiative ?? data.resident ?? data.partner)
        break
      case 'need-withdrawn':
        become(data.need, 'ended')
        break
      case 'skill-offered':
        begin(data.skill, 'skill', { ...data, residents: [data.resident] })
        break
      case 'skill-withdrawn':
        become(data.skill, 'ended')
        break
      case 'help-asked':
        begin(data.help, 'help', { ...data, residents: [data.resident] })
        break
      case 'help-given':
        become(data.help, 'answered', data.helper ?? data.professional ?? data.partner)
        break
      case 'signal-raised':
        begin(data.signal, 'signal', { ...data, residents: data.resident ? [data.resident] : [] })
        break
      case 'signal-picked-up':
        become(data.signal, 'picked-up', data.professional ?? data.partner)
        break
      case 'signal-closed':
        become(data.signal, 'ended')
        break
      case 'introduction-suggested':
        begin(data.introduction, 'introduction', { residents: data.residents })
        break
      case 'introduction-made':
        if (!things.has(data.introduction))
          begin(data.introduction, 'introduction', { residents: data.residents })
        become(data.introduction, 'answered', data.through)
        break
      case 'introduction-declined':
        if (!things.has(data.introduction))
          begin(data.introduction, 'introduction', { residents: data.residents })
        become(data.introduction, 'declined')
        break
      case 'experiment-started':
        begin(data.experiment, 'experiment', { name: data.name })
        break
      case 'experiment-ended':
        become(data.experiment, 'ended')
        break
      case 'result-agreed':
        begin(data.result, 'result', { name: data.measure })
        break
      case 'coalition-formed':
        begin(data.coalition, 'coalition', { name: data.name })
        break
      default:
        break
    }
  }
  return [...things.values()]
}
