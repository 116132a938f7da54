import { ApiProblem, isAbort } from '../../api/http.ts'
import type { Person } from '../../api/shapes.ts'
import type { AppState } from '../../app/app.svelte.ts'
import type { SectoredBy } from '../../model/pictureOptions.ts'

/** The group somebody stands in; of a circle only the picture itself knows. */
function groupOf({ area, cohort, lifeStage }: Person, by: SectoredBy): string | undefined {
  if (by === 'area') return area ?? ''
  if (by === 'cohort') return cohort ?? ''
  return by === 'lifeStage' ? (lifeStage ?? 'unknown') : undefined
}

/**
 * Opens the group of who is chosen, when it is closed: they are then seen where they stand.
 * @returns drops the question.
 */
export function openGroupOf(app: AppState, id: string): () => void {
  const { api, moment } = app.explorer
  if (!api) return () => {}
  const question = new AbortController()
  api.person(id, moment, question.signal).then(
    (person) => {
      const { open, sectors } = app.place.options
      const group = person.kind === 'resident' ? groupOf(person, sectors) : undefined
      if (group !== undefined && !open.includes(group)) app.address.setOptions({ open: [...open, group] })
    },
    (error: unknown) => {
      // The panel reports a person who is not there.
      const isGone = error instanceof ApiProblem && error.status === 404
      if (!isAbort(error) && !isGone) app.explorer.tell(error)
    },
  )
  return () => question.abort()
}
