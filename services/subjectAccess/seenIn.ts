import { isoOf } from '../../events/index.ts'
import type { Audit } from '../access/index.ts'
import type { FileTools } from './residentFile.ts'

const AT_MOST = 10_000

/**
 * The accesses to a resident's data from the access log, newest first, and the moment from which they are
 * kept.
 */
export const seenIn =
  (audit: Audit): NonNullable<FileTools['seenOf']> =>
  (neighbourhood, resident) => ({
    seen: audit
      .entries({ neighbourhood, resident, limit: AT_MOST })
      .map(({ at, who, role, lens, what }) => ({ at: isoOf(at), who, role, lens, what })),
    keptFrom: audit.keptFrom(),
  })
