import type { Neighbourhood } from '../../events/index.ts'
import { openAccess } from '../../services/access/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { type DateStep, named, pseudonymous, type Sight } from '../../services/privacy/index.ts'
import { DAY } from '../../services/shared/time.ts'
import type { Secrets } from '../../services/vault/index.ts'

export type LensOptions = {
  neighbourhood: Neighbourhood
  lens?: 'aggregate' | 'pseudonymous'
  project?: string
  dates?: DateStep
  server?: string
}

const YEAR = 365 * DAY

/**
 * Through what a file is seen: everything, or the ids of a research project. A project that is not known yet is made,
 * for a year; the same project gives the same ids, in this file and over HTTP.
 * @throws {WrongInput} when the project is missing, or over.
 */
export async function exportSight(
  { neighbourhood, lens, project, dates }: LensOptions,
  data: string,
  secrets: Secrets,
): Promise<Sight> {
  if (lens !== 'pseudonymous') return named
  if (project === undefined)
    throw new WrongInput('--lens pseudonymous needs --project: its ids are those of one project')
  const { projects, close } = openAccess(data, Date.now, secrets)
  try {
    if (!projects.list().some(({ name }) => name === project)) {
      projects.save({ name: project, dates: dates ?? 'day', ends: Date.now() + YEAR })
    }
    const running = projects.running(project)
    if (!running) throw new WrongInput(`the research project "${project}" is over`)
    if (dates !== undefined && dates !== running.dates) {
      throw new WrongInput(
        `the research project "${project}" has dates by the ${running.dates}: leave out --dates`,
      )
    }
    return pseudonymous(await projects.pseudonymsOf(project, neighbourhood), running.dates)
  } finally {
    close()
  }
}

/** A server gives what the token may see: a lens cannot be asked of it. @throws {WrongInput} */
export function refuseLensOfServer({ lens }: LensOptions): void {
  if (lens !== 'pseudonymous') return
  throw new WrongInput(
    'a server gives what the token may see: use the token of a researcher in WEEFSEL_TOKEN, without --lens',
  )
}
