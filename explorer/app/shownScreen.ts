import type { LocationState } from '../model/location.svelte.ts'
import type { ScreenName } from '../model/location.ts'
import type { NeighbourhoodState } from '../model/neighbourhood.svelte.ts'
import type { PermissionState } from '../model/permissions.svelte.ts'

/** The screen that is shown: who sees groups only is shown those, and who sees nobody what they answer for. */
export function shownScreen(location: LocationState, permissions: PermissionState): ScreenName {
  const { view } = location.current
  if (permissions.seesPeople || view === 'more' || view === 'admin') return view
  return permissions.seesNobody ? 'admin' : 'reach'
}

/** Screens of those who work in the neighbourhood. */
const ofWork: readonly ScreenName[] = ['needs', 'doubles', 'import']

/** Whether this screen is another role's: a link may lead there. */
export function isOfAnotherRole(
  screen: ScreenName,
  neighbourhood: NeighbourhoodState,
  permissions: PermissionState,
): boolean {
  if (screen === 'begin') return !neighbourhood.mayBegin
  if (neighbourhood.current === undefined) return false
  if (screen === 'reach') return !permissions.seesGroups
  return ofWork.includes(screen) && !permissions.worksHere
}
