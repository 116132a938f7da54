import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type SourceFile = { readonly path: string; readonly text: string }

/** Every source file that people write, tests left out: what a tool made has no names to judge. */
export function sourceFiles(
  folders: readonly string[] = ['services', 'explorer', 'events', 'scripts'],
): SourceFile[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.{ts,svelte}`),
    { cwd: root },
  )
    .filter((path) => !/^explorer\/(dist\/|api\/openapi\.ts$)|\.test\.ts$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
