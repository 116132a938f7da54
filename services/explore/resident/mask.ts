import { Problem } from '../../http/index.ts'
import { maskIds, type Sight } from '../../privacy/index.ts'
import { maskLabel, maskSomeone } from '../graph/index.ts'
import { maskEvents } from '../history/index.ts'
import { maskLine, maskTie } from '../ties/index.ts'
import type { LevelReason, ResidentView } from './schema.ts'

const NOT_KNOWN = 'there is no recorded tie between your organisation and this resident'

/** @throws {Problem} when a partner asks for the file of somebody it has no tie with. */
export function maskResident(view: ResidentView, sight: Sight): ResidentView {
  if (sight.lens === 'acquainted' && !sight.mayKnow(view.id)) throw new Problem('not-allowed', NOT_KNOWN)
  return {
    ...maskSomeone(view, sight),
    asOf: sight.moment(view.asOf),
    window: view.window,
    registrations: sight.mayKnow(view.id) ? view.registrations : [],
    reason: view.reason && maskReason(view.reason, sight),
    because: maskEvents(view.because, sight),
    ego: {
      nodes: view.ego.nodes.map((node) => maskSomeone(node, sight)),
      ties: view.ego.ties.map((tie) => maskTie(tie, sight)),
    },
    ties: view.ties.map((tie) => ({
      with: { id: sight.idOf(tie.with.id), label: maskLabel(tie.with, sight), kind: tie.with.kind },
      ...maskLine(tie, sight),
      events: maskIds(tie.events, sight),
    })),
    history: maskEvents(view.history, sight),
  }
}

function maskReason(reason: LevelReason, sight: Sight): LevelReason {
  switch (reason.rule) {
    case 'not-in-view': {
      const { before } = reason.params
      const last = before && {
        with: sight.idOf(before.with),
        at: sight.instant(before.at),
        position: before.position,
      }
      return { rule: reason.rule, params: { before: last } }
    }
    case 'only-formal':
      return { rule: reason.rule, params: { ties: maskIds(reason.params.ties, sight) } }
    case 'single-line':
      return { rule: reason.rule, params: { other: sight.idOf(reason.params.other) } }
    case 'island':
      return { rule: reason.rule, params: { members: maskIds(reason.params.members, sight) } }
    case 'hangs-on-one': {
      const { on, part, remaining } = reason.params
      return { rule: reason.rule, params: { on: sight.idOf(on), part: maskIds(part, sight), remaining } }
    }
    case 'connected': {
      const { informal, component } = reason.params
      return { rule: reason.rule, params: { informal, component } }
    }
    default:
      return reason satisfies never
  }
}
