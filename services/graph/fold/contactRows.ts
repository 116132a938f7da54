import type { ContactColumns } from '../slice.ts'

/** The columns of contacts as they are folded: with the ordinal of a contact within its event, which is sorted by too. */
export type ContactRows = ContactColumns & { readonly ordinal: Int32Array }
