import type { Sight } from '../../privacy/index.ts'
import type { SearchAnswer } from './schema.ts'

/** Only those whose name the reader may know. No lens that is given other ids may search. */
export const maskSearch = ({ found }: SearchAnswer, sight: Sight): SearchAnswer => ({
  found: found
    .filter(({ id }) => sight.mayKnow(id))
    .map(({ id, kind, label, area, level, group }) => ({ id, kind, label, area, level, group })),
})
