import { expect, test } from 'vitest'
import { event } from '../../../test/support/events.ts'
import { isSameMeeting, meetingOf } from './meeting.ts'

const [anna, bram, cem, dina, ed] = Array.from({ length: 5 }, () => crypto.randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]
const day = '2026-03-14'
const met = (residents: string[], occurredAt = day) =>
  event('resident-met-resident', { residents }, occurredAt)
const gathered = (...residents: string[]) => event('residents-gathered', { residents }, day)
const isSame = (one: ReturnType<typeof event>, other: ReturnType<typeof event>) => {
  const [first, second] = [meetingOf(one, one), meetingOf(other, other)]
  return first !== undefined && second !== undefined && isSameMeeting(first, second)
}

test('the same people on the same day are the same meeting, whoever is named first', () => {
  expect(isSame(met([anna, bram]), met([bram, anna]))).toBe(true)
  expect(isSame(met([anna, bram]), met([anna, bram], '2026-03-14T21:30:00Z'))).toBe(true)
  expect(isSame(met([anna, bram]), gathered(anna, bram))).toBe(true)
  expect(isSame(met([anna, bram]), met([anna, cem]))).toBe(false)
  expect(isSame(met([anna, bram]), met([anna, bram], '2026-03-15'))).toBe(false)
  expect(isSame(met([anna, bram]), met([anna, bram], '2026-03'))).toBe(false)
})

test('of a party a name or two may differ', () => {
  expect(isSame(gathered(anna, bram, cem, dina), gathered(anna, bram, cem))).toBe(true)
  expect(isSame(gathered(anna, bram, cem, dina), gathered(anna, bram, cem, ed))).toBe(false)
  expect(isSame(gathered(anna, bram, cem), gathered(anna, bram))).toBe(false)
})

test('a talk with an organisation, a session and a visit are the same with the same one', () => {
  const talk = (resident: string, partner: string) =>
    event('resident-met-partner', { resident, partner }, day)
  const visit = (place: string) => event('resident-visited-place', { resident: anna, place }, day)
  expect(isSame(talk(anna, cem), talk(anna, cem))).toBe(true)
  expect(isSame(talk(anna, cem), talk(anna, dina))).toBe(false)
  expect(isSame(visit(cem), visit(cem))).toBe(true)
  expect(isSame(visit(cem), talk(anna, dina))).toBe(false)
})
