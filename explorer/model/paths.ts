import { otherEnd, type Picture } from './picture.ts'

/** The neighbours of somebody along ties; a visit to a place is no tie. */
function neighbours(picture: Picture, id: string, onlyInformal: boolean): string[] {
  return (picture.tiesOf.get(id) ?? [])
    .filter(({ formal }) => !onlyInformal || !formal)
    .map((tie) => otherEnd(tie, id))
}

/** Everybody and everything within `steps` of somebody, themselves included. */
export function around(picture: Picture, id: string, steps: number): ReadonlySet<string> {
  const reached = new Set([id])
  let edge = [id]
  for (let step = 0; step < steps; step++) {
    const next: string[] = []
    for (const from of edge) {
      for (const to of neighbours(picture, from, false)) {
        if (reached.has(to)) continue
        reached.add(to)
        // Past an organisation lies everybody it knows: that is no circle around one person.
        if (picture.byId.get(to)?.kind === 'resident') next.push(to)
      }
    }
    edge = next
  }
  return reached
}

/**
 * A shortest way between two along their lines: between residents when there is one, else through organisations.
 * @returns everybody on it, both ends included; undefined when there is no way.
 */
export const shortestWay = (picture: Picture, from: string, to: string): readonly string[] | undefined =>
  search(picture, from, to, true) ?? search(picture, from, to, false)

function search(picture: Picture, from: string, to: string, onlyInformal: boolean) {
  const cameFrom = new Map<string, string>([[from, from]])
  for (let edge = [from]; edge.length > 0 && !cameFrom.has(to); ) {
    edge = edge.flatMap((here) =>
      neighbours(picture, here, onlyInformal).filter((next) => {
        if (cameFrom.has(next)) return false
        cameFrom.set(next, here)
        return true
      }),
    )
  }
  if (!cameFrom.has(to)) return undefined
  const way = [to]
  for (let at = to; at !== from; ) {
    at = cameFrom.get(at) ?? from
    way.unshift(at)
  }
  return way
}

/** How many ties run among these people. */
export function tiesAmong(picture: Picture, people: ReadonlySet<string>): number {
  const pairs = new Set<string>()
  for (const id of people) {
    for (const tie of picture.tiesOf.get(id) ?? []) {
      if (people.has(otherEnd(tie, id))) pairs.add([tie.source, tie.target].sort().join())
    }
  }
  return pairs.size
}
