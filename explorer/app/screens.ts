import type { Component } from 'svelte'
import type { ScreenName } from '../model/location.ts'

/**
 * Every screen but the fabric, which opens first, fetched when it is first shown. A screen is imported past the face of
 * its feature: what the face offers to others would come with it, or the screen with the first picture.
 */
export const screens: Readonly<Record<Exclude<ScreenName, 'fabric'>, () => Promise<{ default: Component }>>> =
  {
    today: () => import('../features/today/TodayView.svelte'),
    people: () => import('../features/people/PeopleView.svelte'),
    places: () => import('../features/places/PlacesView.svelte'),
    more: () => import('../features/more/MoreView.svelte'),
    subject: () => import('../features/person/SubjectView.svelte'),
    report: () => import('../features/report/ReportView.svelte'),
    import: () => import('../features/import/ImportView.svelte'),
    reach: () => import('../features/reach/ReachView.svelte'),
    admin: () => import('../features/admin/AdminView.svelte'),
    needs: () => import('../features/needs/NeedsView.svelte'),
    begin: () => import('../features/begin/BeginView.svelte'),
    doubles: () => import('../features/doubles/DoublesView.svelte'),
  }
