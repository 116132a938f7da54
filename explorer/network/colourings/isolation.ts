import { type GraphTie, levels } from '../../api/shapes.ts'
import type { Picture } from '../../model/picture.ts'
import { firmness } from './firmness.ts'
import type { Colouring, ColouringInput, LineLook } from './types.ts'

/** Distance from the middle, and what it rests on. */
export function isolationColouring({ picture, messages }: ColouringInput): Colouring {
  const { levels: counts } = picture.graph
  return {
    name: 'isolation',
    kinds: levels.map((level) => ({
      key: level,
      label: messages.levels[level],
      meaning: messages.levelMeaning[level],
      paint: level,
      // Of a picture of groups the server counts those who are not drawn.
      count: picture.graph.groups?.length ? (counts[level] ?? 0) : (picture.byLevel.get(level)?.length ?? 0),
      people: picture.byLevel.get(level) ?? [],
    })),
    kindOf: ({ level }) => level ?? undefined,
    paintOf: ({ level }) => level ?? 'plain',
    lineOf: (tie) => lineOf(tie, picture),
    seams: [],
    sentence: messages.fabric.summary(
      picture.people,
      counts['not-in-view'] ?? 0,
      counts['only-formal'] ?? 0,
      counts['single-line'] ?? 0,
    ),
  }
}

/** Residents who hang by a thread first, the busy middle last. */
function lineOf(tie: GraphTie, picture: Picture): LineLook {
  const levelAt = (id: string) => picture.byId.get(id)?.level
  if (tie.kind === 'visit') return { rank: 0, classes: ['formal'] }
  if (tie.formal) {
    const resident = picture.byId.get(tie.source)?.kind === 'resident' ? tie.source : tie.target
    // The lines of the well connected to organisations are drawn when asked for.
    return { rank: levelAt(resident) === 'only-formal' ? 2 : 0, classes: ['formal'] }
  }
  if (levelAt(tie.source) === 'single-line' || levelAt(tie.target) === 'single-line') {
    return { rank: 4, classes: ['thread'] }
  }
  if (levelAt(tie.source) === 'connected') return { rank: 1, classes: firmness(tie) }
  return { rank: 3, classes: levelAt(tie.source) === 'island' ? ['inIsland'] : firmness(tie) }
}
