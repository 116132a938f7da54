export { provideTour, TourState, useTour } from './tour.svelte.ts'
/** The card that offers the tour, and leads along it. */
export const loadTourCard = () => import('./TourCard.svelte')
