import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of published data sets: they lie beside the project, never in it, and may be absent. */
const folder =
  process.env.WEEFSEL_TEST_DATA ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export const dataSet = (path: string): string => join(folder, path)
