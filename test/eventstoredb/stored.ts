/** An event as the server keeps it. */
export type Stored = {
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly metadata: ReadonlyMap<string, string>
  readonly custom: Uint8Array
  readonly data: Uint8Array
  /** Its place in `$all`: pairs rise, and a pair as a starting point is exclusive. */
  readonly commit: number
  readonly prepare: number
}
