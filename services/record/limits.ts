/** Limits of one request. */
export const limits = {
  /** Bytes of one JSON body. */
  body: 1024 * 1024,
  /** Events of one JSON array. */
  array: 1_000,
  /** Lines of one stream. All of them are decided together, and held in memory until then. */
  lines: 100_000,
  /** Bytes of one line of a stream. */
  line: 64 * 1024,
} as const
