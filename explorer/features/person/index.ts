/** Details of one person, partner, place or initiative, beside another screen. */
export const loadPersonPanel = () => import('./PersonPanel.svelte')
