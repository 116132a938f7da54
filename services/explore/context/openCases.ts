import { type Instant, type Neighbourhood, type Position, position } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { ReadLog } from '../../log/index.ts'
import type { OfferedSkill, Population, VoicedNeed } from '../../measure/index.ts'
import type { DataRights } from '../../privacy/index.ts'
import { createEffectiveEvents, type EffectiveEvent } from '../../project/index.ts'

/** An introduction that was thought of, and what became of it so far. */
export type IntroductionCase = {
  readonly id: string
  readonly residents: readonly [string, string]
  readonly suggestedAt: Instant | null
  readonly madeAt: Instant | null
  readonly declinedAt: Instant | null
  readonly forGood: boolean
}

type OpenSignal = { readonly signal: string; readonly resident: string | null; readonly at: Instant }

/** Facts of the log beside the ties, at a moment. */
export type OpenCases = {
  readonly needs: readonly VoicedNeed[]
  readonly skills: readonly OfferedSkill[]
  readonly signals: readonly OpenSignal[]
  readonly introductions: readonly IntroductionCase[]
  /** Residents who may not be proposed to others: they objected, or there is no basis for it (any more). */
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
  'area-described',
] as const

/** Reads open cases from the log. */
export function createOpenCases(
  sources: { log: ReadLog; graph: GraphStore },
  rightsOf: (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position) => Promise<DataRights>,
) {
  const entriesOf = createEffectiveEvents(sources, types)
  return async (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position): Promise<OpenCases> => {
    // A resident who was erased later has no needs and no signals, at any moment.
    const { notIntroduced } = await rightsOf(neighbourhood, asOf, knownAt)
    const { forgotten } = await rightsOf(neighbourhood, Number.POSITIVE_INFINITY, EVERYTHING)
    return withoutForgotten(
      { ...fold(await entriesOf(neighbourhood, asOf, knownAt)), objected: notIntroduced },
      forgotten,
    )
  }
}

const EVERYTHING = position(Number.MAX_SAFE_INTEGER)

function withoutForgotten(cases: OpenCases, forgotten: ReadonlyMap<string, Position>): OpenCases {
  if (forgotten.size === 0) return cases
  const stays = ({ resident }: { readonly resident: string | null }) =>
    resident === null || !forgotten.has(resident)
  return {
    ...cases,
    needs: cases.needs.filter(stays),
    skills: cases.skills.filter(stays),
    signals: cases.signals.filter(stays),
    introductions: cases.introductions.filter(({ residents }) => !residents.some((id) => forgotten.has(id))),
  }
}

function fold(entries: readonly EffectiveEvent[]): Omit<OpenCases, 'objected'> {
  const needs = new Map<string, VoicedNeed>()
  const skills = new Map<string, OfferedSkill>()
  const signals = new Map<string, OpenSignal>()
  const introductions = new Map<string, IntroductionCase>()
  const populations = new Map<string, Population>()
  const introduce = (id: string, residents: readonly string[], change: Partial<IntroductionCase>) => {
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
    populations: [...populations.values()],
  }
}
