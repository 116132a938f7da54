import type { Component } from 'svelte'
import type { View } from '../state/address.svelte.ts'

/** Every screen but the fabric, which opens first, fetched when it is first shown. */
export const screens: Readonly<Record<Exclude<View, 'fabric'>, () => Promise<{ default: Component }>>> = {
  today: () => import('./today/TodayView.svelte'),
  people: () => import('./people/PeopleView.svelte'),
  places: () => import('./places/PlacesView.svelte'),
  more: () => import('./more/MoreView.svelte'),
  subject: () => import('./people/SubjectView.svelte'),
  report: () => import('../share/ReportView.svelte'),
  import: () => import('./import/ImportView.svelte'),
  reach: () => import('./reach/ReachView.svelte'),
  admin: () => import('./admin/AdminView.svelte'),
  needs: () => import('./needs/NeedsView.svelte'),
}
