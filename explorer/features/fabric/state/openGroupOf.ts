import { ApiProblem } from '../../../api/http.ts'
import type { Person } from '../../../api/shapes.ts'
import { useErrors } from '../../../model/errors.svelte.ts'
import { useLocation } from '../../../model/location.svelte.ts'
import { useNeighbourhood } from '../../../model/neighbourhood.svelte.ts'
import type { SectoredBy } from '../../../model/pictureOptions.ts'
import { useTime } from '../../../model/time.svelte.ts'
import { createLatest } from '../../../platform/latest.ts'

/** The group somebody stands in; of a circle only the picture itself knows. */
function groupOf({ area, cohort, lifeStage }: Person, by: SectoredBy): string | undefined {
  if (by === 'area') return area ?? ''
  if (by === 'cohort') return cohort ?? ''
  return by === 'lifeStage' ? (lifeStage ?? 'unknown') : undefined
}

/**
 * Opens the group of who is chosen, when it is closed: they are then seen where they stand. Call it while a component
 * is made. @returns asks in which group somebody stands and opens it, and returns what drops that question
 */
export function openGroupOf(): (id: string) => () => void {
  const errors = useErrors()
  const location = useLocation()
  const neighbourhood = useNeighbourhood()
  const time = useTime()
  const latest = createLatest()

  async function open(id: string) {
    const { api } = neighbourhood
    if (!api) return
    const outcome = await latest.run((signal) => api.person(id, time.moment, signal))
    if (outcome.is === 'failed') {
      // The panel already says that they are not there.
      const isGone = outcome.error instanceof ApiProblem && outcome.error.status === 404
      if (!isGone) errors.tell(outcome.error)
    }
    if (outcome.is !== 'answered') return
    const { open: opened, sectors } = location.options
    const { value: person } = outcome
    const group = person.kind === 'resident' ? groupOf(person, sectors) : undefined
    if (group !== undefined && !opened.includes(group)) location.setOptions({ open: [...opened, group] })
  }
  return (id) => {
    void open(id)
    return latest.drop
  }
}
