import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './sources.ts'

/** A change that a recipe asks for: a new file, text at the end of one, or lines after or instead of a given line. */
export type RecipeStep = {
  readonly kind: 'file' | 'append' | 'after' | 'instead'
  readonly path: string
  /** The given line, without its indentation. */
  readonly line: string
  readonly code: string
}

/** The steps of each recipe of a page, by its title: the fenced blocks that name a file. */
export function readRecipes(
  page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'),
): ReadonlyMap<string, readonly RecipeStep[]> {
  const [, recipes = ''] = page.split('\n## Recipes\n')
  const sections = recipes.split(/^### /m).slice(1)
  return new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), stepsOf(section)]))
}

const block = /^```\w+ (file|append|in)=(\S+)(?: (after|instead)="(.+)")?\n([\s\S]*?)^```$/gm

const stepsOf = (recipe: string): RecipeStep[] =>
  [...recipe.matchAll(block)].map(([, verb, path = '', where, line = '', code = '']) => ({
    kind: verb === 'file' ? 'file' : verb === 'append' ? 'append' : where === 'instead' ? 'instead' : 'after',
    path,
    line,
    code,
  }))

const copied = [
  'events',
  'services',
  'explorer',
  'scripts',
  'test',
  'docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const vitestConfig = "export default { test: { include: ['**/*.test.ts'], testTimeout: 120_000 } }\n"
const isSource = (path: string) => !/\/(dist|node_modules|screenshots)$/.test(path)

/** A copy of the tree in a temporary folder, on the installed packages of this one. */
export function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weefsel-recipes-'))
  for (const name of copied)
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: isSource })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  // The tests that a recipe names need a page to serve, but not a built explorer.
  mkdirSync(join(folder, 'explorer/dist'))
  writeFileSync(join(folder, 'explorer/dist/index.html'), '<!doctype html><title>Weefsel</title>\n')
  writeFileSync(join(folder, 'vitest.config.ts'), vitestConfig)
  return folder
}

/** @throws {Error} when the given line of a step is not there exactly once. */
export function follow(steps: readonly RecipeStep[], folder: string): void {
  for (const step of steps) {
    const path = join(folder, step.path)
    if (step.kind === 'file') {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, step.code)
    } else if (step.kind === 'append') appendFileSync(path, `\n${step.code}`)
    else writeFileSync(path, edited(readFileSync(path, 'utf8'), step))
  }
}

function edited(text: string, { kind, path, line, code }: RecipeStep): string {
  const lines = text.split('\n')
  const found = lines.flatMap((one, at) => (one.trim() === line ? [at] : []))
  const [at] = found
  if (at === undefined || found.length > 1)
    throw new Error(`"${line}" stands ${found.length} times in ${path}`)
  const added = code.replace(/\n$/, '')
  return (kind === 'after' ? lines.toSpliced(at + 1, 0, added) : lines.toSpliced(at, 1, added)).join('\n')
}
