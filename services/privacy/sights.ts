import { type Neighbourhood, readTime } from '../../events/index.ts'
import { Problem } from '../http/index.ts'
import type { Grant, LensName } from '../roles/index.ts'
import type { Acquaintances } from './acquaintances.ts'
import { createPeriods } from './periods.ts'
import type { DateStep, Projects, Pseudonyms } from './projects.ts'
import { acquaintedWith, named, type Sight } from './sight.ts'

/** Ids of the project, no names, and moments by the day or the week. */
export function pseudonymous({ idOf, realIdOf }: Pseudonyms, step: DateStep): Sight {
  const periodAt = createPeriods(step)
  return {
    lens: 'pseudonymous',
    hears: step,
    idOf,
    realIdOf,
    mayKnow: () => false,
    moment(text) {
      const read = readTime(text)
      return read?.precision === 'month' ? text : read ? periodAt(read.at).day : ''
    },
    instant: (at) => periodAt(at).start,
    days: (count) => (step === 'day' ? Math.floor(count) : Math.floor(count / 7) * 7),
    // The end of the last day or week that was over by then.
    askable: (at) => periodAt(at + 1).start - 1,
  }
}

/** The view of a neighbourhood that a grant gives. */
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
