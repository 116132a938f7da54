import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program stands on the PATH, if it does. */
export const onPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file))
