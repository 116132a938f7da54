/** Lengths of time in milliseconds. A calendar day may be an hour shorter or longer: see `endOfDay` in events. */
const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
