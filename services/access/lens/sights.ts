import { dayOf, endOfDay, type Instant, type Neighbourhood, readTime } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import type { Grant, LensName } from '../roles/role.ts'
import type { Acquaintances } from './acquaintances.ts'
import type { DateStep, Projects, Pseudonyms } from './projects.ts'
import { acquaintedWith, named, type Sight } from './sight.ts'

const DAY = 86_400_000

/** The day, or the Monday of the week, that holds this moment in Amsterdam. */
function firstDayOf(at: Instant, step: DateStep): string {
  const day = dayOf(at)
  if (step === 'day') return day
  const date = Date.parse(day)
  const sinceMonday = (new Date(date).getUTCDay() + 6) % 7
  return new Date(date - sinceMonday * DAY).toISOString().slice(0, 10)
}

const startOf = (at: Instant, step: DateStep): Instant => endOfDay(dayBefore(firstDayOf(at, step))) + 1
const dayBefore = (day: string) => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10)

/** Ids of the project, no names, and moments by the day or the week. */
export function pseudonymous({ idOf, realIdOf }: Pseudonyms, step: DateStep): Sight {
  return {
    lens: 'pseudonymous',
    idOf,
    realIdOf,
    mayKnow: () => false,
    moment(text) {
      const read = readTime(text)
      return read?.precision === 'month' ? text : read ? firstDayOf(read.at, step) : ''
    },
    instant: (at) => startOf(at, step),
    days: (count) => (step === 'day' ? Math.floor(count) : Math.floor(count / 7) * 7),
    // The end of the last day or week that was over by then.
    askable: (at) => startOf(at + 1, step) - 1,
  }
}

/** What somebody sees of a neighbourhood, by the grant under which they may. */
export type SightOf = (
  lens: LensName,
  grant: Grant | undefined,
  neighbourhood: Neighbourhood,
) => Promise<Sight>

/** @throws {Problem} (on asking) when a research project is not known, or over. */
export function createSights(given: { projects: Projects; acquaintances: Acquaintances }): SightOf {
  const { projects, acquaintances } = given
  return async (lens, grant, neighbourhood) => {
    if (lens === 'acquainted' && grant?.role === 'partner') {
      return acquaintedWith(await acquaintances(neighbourhood, grant.partner))
    }
    if (lens === 'pseudonymous' && grant?.role === 'researcher') {
      const project = projects.running(grant.project)
      if (project)
        return pseudonymous(await projects.pseudonymsOf(project.name, neighbourhood), project.dates)
      throw new Problem(
        'not-allowed',
        `the research project "${grant.project}" is not known here, or is over`,
      )
    }
    if (lens === 'acquainted' || lens === 'pseudonymous')
      throw new Problem('not-allowed', 'this role has no such lens')
    return { ...named, lens }
  }
}
