import { z } from 'zod'
import { dayOf, type Instant } from '../../../events/index.ts'
import { DAY } from '../../shared/time.ts'
import { neighbourhoods } from '../neighbourhoods/index.ts'

/** A history that stopped so long ago is over: the explorer opens where it ended. */
const OVER = 365 * DAY

/** Of the address of the explorer what its first picture depends on. It leaves an unknown value at its default. */
const address = z.object({
  n: z.string().optional().catch(undefined),
  view: z.string().catch('fabric'),
  asOf: z.iso.date().optional().catch(undefined),
  window: z.enum(['90d', '180d', '365d', 'all']).catch('180d'),
  sectors: z.enum(['area', 'cohort', 'lifeStage', 'community']).catch('area'),
  grouped: z.string().optional().catch(undefined),
  open: z.string().optional().catch(undefined),
  knownThen: z.string().optional().catch(undefined),
})
const listed = neighbourhoods.shape.neighbourhoods
type Neighbourhood = z.infer<typeof listed>[number]

/**
 * The first requests of the explorer for an address, as the explorer makes them: the browser can then fetch them
 * along with the scripts. A guess that is wrong costs a request and nothing else.
 * @param list the answer of the neighbourhoods route to the visitor.
 */
export function preloadLinks(query: unknown, list: readonly Neighbourhood[], now: Instant): string[] {
  const asked = address.parse(query)
  const one = list.find(({ id }) => id === asked.n) ?? list[0]
  if (!one || one.lens === 'aggregate' || one.lens === 'none') return [LIST]
  const today = dayOf(now)
  const day = asked.asOf ?? lastDay(one, now)
  const question = {
    asOf: day === today ? undefined : day,
    knownAt: asked.knownThen === undefined ? undefined : day,
    window: asked.window,
    ...(asked.view === 'fabric' && {
      sectors: asked.sectors,
      groups: asked.grouped === undefined ? 'auto' : 'all',
      open: asked.open,
    }),
  }
  const given = Object.entries(question).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return [LIST, `${LIST}/${encodeURIComponent(one.id)}/graph?${new URLSearchParams(given)}`]
}

const LIST = '/api/v1/neighbourhoods'

function lastDay({ lastAt, demo }: Neighbourhood, now: Instant): string {
  const [last, today] = [lastAt.length === 10 ? lastAt : dayOf(Date.parse(lastAt)), dayOf(now)]
  const isOver = demo || now - Date.parse(lastAt) > OVER
  return isOver && last < today ? last : today
}

/** As a header that browsers act on before they have read the page. */
export const asLinks = (addresses: readonly string[]): string =>
  addresses.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
