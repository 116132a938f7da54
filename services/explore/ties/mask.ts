import type { Sight } from '../../privacy/index.ts'
import { maskEvents } from '../history/index.ts'
import type { LineView, TieView, TieWithEvents } from './schema.ts'

/** A line as one of its ends has it. */
export const maskLine = (line: LineView, sight: Sight): LineView => ({
  kind: line.kind,
  formal: line.formal,
  weight: line.weight,
  contacts: line.contacts,
  lastAt: line.lastAt === null ? null : sight.moment(line.lastAt),
  fading: line.fading,
})

export const maskTie = (tie: TieView, sight: Sight): TieView => ({
  source: sight.idOf(tie.source),
  target: sight.idOf(tie.target),
  firstAt: sight.moment(tie.firstAt),
  ...maskLine(tie, sight),
})

/** The line between two and what it stands on. */
export const maskTies = ({ ties, events }: TieWithEvents, sight: Sight): TieWithEvents => ({
  ties: ties.map((tie) => maskTie(tie, sight)),
  events: maskEvents(events, sight),
})
