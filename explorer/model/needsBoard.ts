import type { Thing } from '../api/catalogueShapes.ts'

/** An open need with what is offered that would fit, and a skill with the open needs that it would fit. */
export type Match = { readonly thing: Thing; readonly fits: readonly Thing[] }

const newestFirst = (a: Thing, b: Thing) => b.since.localeCompare(a.since) || (a.id < b.id ? -1 : 1)
const isOther = (one: Thing, other: Thing) => !other.residents.some((id) => one.residents.includes(id))

export type NeedsBoard = {
  /** Those with something that fits first, then the newest. */
  readonly needs: readonly Match[]
  readonly skills: readonly Match[]
  readonly signals: readonly Thing[]
  readonly answered: number
}

/** Open needs beside skills offered, each with what fits on the other side: the same topic, and somebody else. */
export function needsBoardOf(things: readonly Thing[]): NeedsBoard {
  const open = (kind: string) =>
    things.filter((thing) => thing.kind === kind && thing.state === 'open').sort(newestFirst)
  const needs = open('need')
  const skills = open('skill')
  const match = (thing: Thing, among: readonly Thing[]): Match => ({
    thing,
    fits: among.filter((other) => other.topic === thing.topic && isOther(thing, other)),
  })
  const fittingFirst = (a: Match, b: Match) => Number(b.fits.length > 0) - Number(a.fits.length > 0)
  return {
    needs: needs.map((need) => match(need, skills)).sort(fittingFirst),
    skills: skills.map((skill) => match(skill, needs)).sort(fittingFirst),
    signals: things
      .filter(({ kind, state }) => kind === 'signal' && (state === 'open' || state === 'picked-up'))
      .sort(newestFirst),
    answered: things.filter(({ kind, state }) => kind === 'need' && state === 'answered').length,
  }
}
