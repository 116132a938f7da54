import type { Instant } from './time.ts'

const DAY = 86_400_000
const REMEMBER_AT_MOST = 100_000

const padded = (length: number, count: number) =>
  Array.from({ length: count }, (_, number) => String(number).padStart(length, '0'))
const two = padded(2, 60)
const three = padded(3, 1_000)
const dates = new Map<number, string>()

function dateOf(day: number): string {
  let date = dates.get(day)
  if (date === undefined) {
    date = new Date(day * DAY).toISOString().slice(0, -14)
    if (dates.size >= REMEMBER_AT_MOST) dates.clear()
    dates.set(day, date)
  }
  return date
}

/**
 * `new Date(at).toISOString()`, several times as quick: a picture of a large neighbourhood holds a hundred thousand
 * moments, and writing them was most of the work of making it.
 * @throws {RangeError} when no date stands for the moment.
 */
export function isoOf(at: Instant): string {
  const day = Math.floor(at / DAY)
  const date = dateOf(day)
  const rest = Math.floor(at - day * DAY)
  const seconds = Math.floor(rest / 1_000)
  const minutes = Math.floor(seconds / 60)
  const time = `${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[seconds % 60]}`
  return `${date}T${time}.${three[rest % 1_000]}Z`
}
