/** Contacts as columns, one row each, sorted by time, then position, then ordinal. */
export type ContactRows = {
  readonly length: number
  readonly source: Int32Array
  readonly target: Int32Array
  readonly kind: Uint8Array
  readonly at: Float64Array
  readonly weight: Float64Array
  readonly position: Float64Array
  readonly ordinal: Int32Array
  readonly session: Int32Array
}
