import { type DayNumber, STORY_DAYS } from './calendar.ts'

/** The turns the story takes, in days since it began. */
export const turns = {
  coalitionForms: 24,
  carrierAppointed: 95,
  buddyProjectStarts: 240,
  huiskamerOpens: 366,
  carrierStepsDown: 520,
  selfManagement: 668,
  carrierLeaves: 700,
} as const satisfies Record<string, DayNumber>

/** Contacts before this day no longer count when the story has ended (a window of 180 days). */
export const LAPSED: DayNumber = STORY_DAYS - 180
