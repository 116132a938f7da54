import type { TimelineAnswer } from './schema.ts'

/** Counts by the week or the day, of everybody: the same for all who may ask. */
export const maskTimeline = ({ step, bins }: TimelineAnswer): TimelineAnswer => ({
  step,
  bins: bins.map(({ start, events }) => ({ start, events })),
})
