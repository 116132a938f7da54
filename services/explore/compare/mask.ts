import { maskFigures, maskGroup, type Sight } from '../../privacy/index.ts'
import { maskHeader } from '../context/index.ts'
import type { ComparisonAnswer } from './schema.ts'

type Compared<C extends ComparisonAnswer['compared']> = Extract<ComparisonAnswer, { compared: C }>
type Moments = Compared<'moments'>
type Neighbourhoods = Compared<'neighbourhoods'>
type Groups = Compared<'groups'>

export function maskComparison(answer: ComparisonAnswer, sight: Sight): ComparisonAnswer {
  switch (answer.compared) {
    case 'moments':
      return maskMoments(answer, sight)
    case 'neighbourhoods':
      return maskNeighbourhoods(answer, sight)
    case 'groups':
      return maskGroups(answer, sight)
    default:
      return answer satisfies never
  }
}

function maskMoments(answer: Moments, sight: Sight): Moments {
  const { kept, formed, dissolved, stability } = answer.ties
  return {
    ...maskHeader(answer, sight),
    compared: answer.compared,
    since: sight.moment(answer.since),
    ties: {
      kept,
      formed: formed.map((tie) => maskTie(tie, sight)),
      dissolved: dissolved.map((tie) => ({ ...maskTie(tie, sight), because: tie.because })),
      stability,
    },
    levels: answer.levels.map(({ from, to, residents }) => ({ from, to, residents })),
    moved: answer.moved.map(({ id, from, to, positions }) => ({ id: sight.idOf(id), from, to, positions })),
  }
}

const maskTie = ({ source, target, positions }: Moments['ties']['formed'][number], sight: Sight) => ({
  source: sight.idOf(source),
  target: sight.idOf(target),
  positions,
})

const maskNeighbourhoods = (answer: Neighbourhoods, sight: Sight): Neighbourhoods => ({
  ...maskHeader(answer, sight),
  compared: answer.compared,
  sides: maskFigures(answer.sides, sight),
  levels: maskFigures(answer.levels, sight),
  figures: answer.figures.map(({ neighbourhood, network, groups }) => ({
    neighbourhood,
    network: maskFigures(network, sight),
    groups: maskFigures(groups, sight),
  })),
})

const maskGroups = (answer: Groups, sight: Sight): Groups => ({
  ...maskHeader(answer, sight),
  compared: answer.compared,
  by: answer.by,
  groups: [maskGroup(answer.groups[0], sight), maskGroup(answer.groups[1], sight)],
  sides: maskFigures(answer.sides, sight),
  levels: maskFigures(answer.levels, sight),
  ties: maskFigures(answer.ties, sight),
  positions: answer.positions,
})
