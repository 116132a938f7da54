/** The parts of the administration, in the order of the menu. */
export const adminTabs = ['state', 'people', 'tokens', 'looks', 'keys', 'erasure'] as const
export type AdminTab = (typeof adminTabs)[number]
