import { figuresCsv } from '../../services/explore/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import type { CsvDialect } from '../../services/shared/csv.ts'
import { clientOf } from './client.ts'
import { mustHold, withWeefsel } from './data.ts'
import { dataDirectory } from './options.ts'
import type { QuestionOptions } from './question.ts'
import { writeOut, writeWhole } from './write.ts'

type Options = QuestionOptions & { format: string; out?: string; csvDialect: CsvDialect }

const FIXED =
  'figures of groups are fixed, so that nobody can be found by asking twice: leave out --as-of, --known-at, --window and --co-attendance'

/** Writes the published figures of groups: what the coalition sees, to the letter. */
export async function exportFigures(options: Options): Promise<void> {
  const { neighbourhood, format, out, csvDialect, server, asOf, knownAt, window, coAttendance } = options
  if (format !== 'csv')
    throw new WrongInput('the aggregate lens has figures, no persons or ties: use --format csv')
  if ([asOf, knownAt, window, coAttendance].some((given) => given !== undefined)) throw new WrongInput(FIXED)
  const write = (text: Iterable<string> | AsyncIterable<string>) =>
    out === undefined ? writeOut(text) : writeWhole(out, text)
  if (server !== undefined) {
    const path = `/api/v1/neighbourhoods/${neighbourhood}/reach.csv?dialect=${csvDialect}`
    return write(clientOf(server, options.data).text(path))
  }
  const data = dataDirectory(options.data)
  await withWeefsel(data, async ({ log, explore }) => {
    await mustHold(log, neighbourhood, data)
    await write(figuresCsv(await explore.publishedOf(neighbourhood), csvDialect))
  })
}
