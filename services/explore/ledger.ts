import type { Instant, Neighbourhood, Position } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import type { OfferedSkill, Population, VoicedNeed } from '../measure/index.ts'
import { createEntries, type Entry } from './entries.ts'

/** An introduction that was thought of, and what became of it so far. */
export type LedgerIntroduction = {
  readonly id: string
  readonly residents: readonly [string, string]
  readonly suggestedAt: Instant | null
  readonly madeAt: Instant | null
  readonly declinedAt: Instant | null
  readonly forGood: boolean
}

export type OpenSignal = { readonly signal: string; readonly resident: string | null; readonly at: Instant }

/** What the log says beside the ties, as it was at a moment. */
export type Ledger = {
  readonly needs: readonly VoicedNeed[]
  readonly skills: readonly OfferedSkill[]
  readonly signals: readonly OpenSignal[]
  readonly introductions: readonly LedgerIntroduction[]
  /** Who objected to being proposed to others. */
  readonly objected: ReadonlySet<string>
  readonly populations: readonly Population[]
}

const types = [
  'need-voiced',
  'need-met',
  'need-withdrawn',
  'skill-offered',
  'skill-withdrawn',
  'signal-raised',
  'signal-closed',
  'introduction-suggested',
  'introduction-made',
  'introduction-declined',
  'objection-raised',
  'area-described',
] as const

/** Reads ledgers from the log. */
export function createLedgers(sources: { log: EventLog; graph: GraphStore }) {
  const entriesOf = createEntries(sources, types)
  return async (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position): Promise<Ledger> =>
    fold(await entriesOf(neighbourhood, asOf, knownAt))
}

function fold(entries: readonly Entry[]): Ledger {
  const needs = new Map<string, VoicedNeed>()
  const skills = new Map<string, OfferedSkill>()
  const signals = new Map<string, OpenSignal>()
  const introductions = new Map<string, LedgerIntroduction>()
  const objected = new Set<string>()
  const populations = new Map<string, Population>()
  const introduce = (id: string, residents: readonly string[], change: Partial<LedgerIntroduction>) => {
    const [one = '', other = ''] = residents
    const none = { suggestedAt: null, madeAt: null, declinedAt: null, forGood: false }
    introductions.set(id, { ...none, ...introductions.get(id), id, residents: [one, other], ...change })
  }
  for (const { at, happened } of entries) {
    const { type, data } = happened
    switch (type) {
      case 'need-voiced':
        needs.set(data.need, { need: data.need, resident: data.resident, topic: data.topic })
        break
      case 'need-met': {
        const need = needs.get(data.need)
        const other = data.resident ?? data.partner
        if (need) {
          needs.set(data.need, {
            ...need,
            ...(data.initiative && { initiative: data.initiative }),
            ...(other && { other }),
          })
        }
        break
      }
      case 'need-withdrawn':
        needs.delete(data.need)
        break
      case 'skill-offered':
        skills.set(data.skill, { skill: data.skill, resident: data.resident, topic: data.topic })
        break
      case 'skill-withdrawn':
        skills.delete(data.skill)
        break
      case 'signal-raised':
        signals.set(data.signal, { signal: data.signal, resident: data.resident ?? null, at })
        break
      case 'signal-closed':
        signals.delete(data.signal)
        break
      case 'introduction-suggested':
        introduce(data.introduction, data.residents, { suggestedAt: at })
        break
      case 'introduction-made':
        introduce(data.introduction, data.residents, { madeAt: at })
        break
      case 'introduction-declined':
        introduce(data.introduction, data.residents, { declinedAt: at, forGood: data.forGood !== false })
        break
      case 'objection-raised':
        if (data.against !== 'research') objected.add(data.resident)
        break
      case 'area-described':
        populations.set(data.area, { area: data.area, people: data.population })
        break
      default:
        break
    }
  }
  return {
    needs: [...needs.values()],
    skills: [...skills.values()],
    signals: [...signals.values()],
    introductions: [...introductions.values()],
    objected,
    populations: [...populations.values()],
  }
}
