/** How much one request may hold. */
export const limits = {
  /** Bytes of one JSON body. */
  body: 1024 * 1024,
  /** Events of one JSON array. */
  array: 1_000,
  /** Lines of one stream: all of them are decided together and held until then. */
  lines: 100_000,
  /** Bytes of one line of a stream. */
  line: 64 * 1024,
} as const
