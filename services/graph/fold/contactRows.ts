import type { ContactColumns } from '../../slice/index.ts'

/**
 * The columns of contacts during the fold. They include the ordinal of a contact within its event, which is
 * part of the sort order.
 */
export type ContactRows = ContactColumns & { readonly ordinal: Int32Array }
