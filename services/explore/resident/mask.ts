import type { Sight } from '../../access/index.ts'
import { Problem } from '../../http/index.ts'
import { maskFigures } from '../../privacy/mask/figures.ts'
import { shownLabel, shownSomeone, shownTie } from '../graph/mask.ts'
import { shownEvents } from '../history/mask.ts'
import type { ResidentView } from './build.ts'

const NOT_KNOWN = 'there is no recorded tie between your organisation and this resident'

/** @throws {Problem} when a partner asks for the file of somebody it has no tie with. */
export function maskResident(view: ResidentView, sight: Sight): ResidentView {
  if (sight.lens === 'acquainted' && !sight.mayKnow(view.id)) throw new Problem('not-allowed', NOT_KNOWN)
  return {
    ...shownSomeone(view, sight),
    asOf: sight.moment(view.asOf),
    window: view.window,
    reason: view.reason && maskFigures(view.reason, sight),
    because: shownEvents(view.because, sight),
    ego: {
      nodes: view.ego.nodes.map((node) => shownSomeone(node, sight)),
      ties: view.ego.ties.map((tie) => shownTie(tie, sight)),
    },
    ties: view.ties.map((tie) => ({
      with: { id: sight.idOf(tie.with.id), label: shownLabel(tie.with, sight), kind: tie.with.kind },
      formal: tie.formal,
      kind: tie.kind,
      weight: tie.weight,
      contacts: tie.contacts,
      lastAt: tie.lastAt === null ? null : sight.moment(tie.lastAt),
      fading: tie.fading,
      events: tie.events.map((id) => sight.idOf(id)),
    })),
    history: shownEvents(view.history, sight),
  }
}
