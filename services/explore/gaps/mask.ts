import { maskGroup, maskIds, maskPair, type Sight } from '../../privacy/index.ts'
import { maskHeader } from '../context/index.ts'
import { maskCoverage } from '../figures/index.ts'
import type { GapPart, GapsAnswer } from './schema.ts'

type Part<P extends GapPart> = NonNullable<GapsAnswer[P]>
type BetweenGroups = Part<'betweenGroups'>
type GroupGap = BetweenGroups['area'][number]
type Needs = Part<'needs'>
type Need = Needs['unanswered'][number]['need']
type Skill = Needs['unused'][number]

/**
 * A partner sees the needs, skills and signals of the people it knows. A part that was not asked for is not there.
 */
export const maskGaps = (answer: GapsAnswer, sight: Sight): GapsAnswer => ({
  ...maskHeader(answer, sight),
  betweenGroups: answer.betweenGroups && maskBetweenGroups(answer.betweenGroups, sight),
  unreached: answer.unreached?.map((component) => maskIds(component, sight)),
  partnersApart: answer.partnersApart?.map(({ partners, shared, residents }) => ({
    partners: maskPair(partners, sight),
    shared,
    residents: maskIds(residents, sight),
  })),
  placesNotVisited: answer.placesNotVisited?.map(({ place, by, group, residents }) => ({
    place: sight.idOf(place),
    by,
    group: maskGroup(group, sight),
    residents,
  })),
  carriers: answer.carriers?.map(({ id, connector, onlyLineOf, hanging, positions }) => ({
    id: sight.idOf(id),
    connector,
    onlyLineOf: maskIds(onlyLineOf, sight),
    hanging: maskIds(hanging, sight),
    positions,
  })),
  fading: answer.fading?.map(({ source, target, lastAt, onlyLineOf, positions }) => ({
    source: sight.idOf(source),
    target: sight.idOf(target),
    lastAt: sight.instant(lastAt),
    onlyLineOf: maskIds(onlyLineOf, sight),
    positions,
  })),
  needs: answer.needs && maskNeeds(answer.needs, sight),
  coverage: answer.coverage?.map((row) => maskCoverage(row, sight)),
  signals: answer.signals
    ?.filter(({ resident }) => resident === null || mayHearOf(resident, sight))
    .map(({ signal, resident, at }) => ({
      signal: sight.idOf(signal),
      resident: resident === null ? null : sight.idOf(resident),
      at: sight.instant(at),
    })),
})

const mayHearOf = (resident: string, sight: Sight) => sight.lens !== 'acquainted' || sight.mayKnow(resident)

function maskBetweenGroups({ area, cohort, lifeStage }: BetweenGroups, sight: Sight): BetweenGroups {
  const gap = ({ one, other, ties, expected, positions }: GroupGap) => ({
    one: maskGroup(one, sight),
    other: maskGroup(other, sight),
    ties,
    expected,
    positions,
  })
  return { area: area.map(gap), cohort: cohort.map(gap), lifeStage: lifeStage.map(gap) }
}

function maskNeeds({ needs, covered, share, unanswered, unused }: Needs, sight: Sight): Needs {
  const skillsOf = (skills: readonly Skill[]) =>
    skills.filter(({ resident }) => mayHearOf(resident, sight)).map((skill) => maskSkill(skill, sight))
  return {
    needs,
    covered,
    share,
    unanswered: unanswered
      .filter(({ need }) => mayHearOf(need.resident, sight))
      .map(({ need, skills }) => ({ need: maskNeed(need, sight), skills: skillsOf(skills) })),
    unused: skillsOf(unused),
  }
}

const maskSkill = ({ skill, resident, topic }: Skill, sight: Sight): Skill => ({
  skill: sight.idOf(skill),
  resident: sight.idOf(resident),
  topic,
})

const maskNeed = ({ need, resident, topic, initiative, other }: Need, sight: Sight): Need => ({
  need: sight.idOf(need),
  resident: sight.idOf(resident),
  topic,
  ...(initiative !== undefined && { initiative: sight.idOf(initiative) }),
  ...(other !== undefined && { other: sight.idOf(other) }),
})
