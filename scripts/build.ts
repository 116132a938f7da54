import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip as gzipped } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzip = promisify(gzipped)

const root = fileURLToPath(new URL('..', import.meta.url))
const explorer = join(root, 'explorer')
const dist = join(explorer, 'dist')
const stampFile = join(dist, '.stamp')

/** Files whose content decides what the build looks like. */
async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return path === dist ? [] : sources(path)
      return entry.name.endsWith('.test.ts') ? [] : [path]
    }),
  )
  return found.flat()
}

/** One figure for the explorer's sources and the versions they are built with. */
async function stampOf(): Promise<string> {
  const hash = createHash('sha256')
  const files = [...(await sources(explorer)), join(root, 'package-lock.json')].sort()
  for (const file of files) {
    hash.update(relative(root, file))
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

async function builtStamp(): Promise<string | undefined> {
  const there = await stat(join(dist, 'index.html')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!there) return undefined
  return readFile(stampFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Formats that are compressed already. */
const isDense = (file: string) => /\.woff2?$/.test(file)
const SMALL = 1024

/** Lays beside each file of the build the copies that are sent in its place to browsers that can read them. */
async function compress(folder: string): Promise<void> {
  const files = (await sources(folder)).filter((file) => !isDense(file))
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file)
      if (content.length < SMALL) return
      await writeFile(`${file}.br`, await brotli(content))
      await writeFile(`${file}.gz`, await gzip(content, { level: 9 }))
    }),
  )
}

/** A test runner sets NODE_ENV, with which Vite would build in what only developers need: 12 kB that nobody is sent. */
async function asProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/**
 * Builds the explorer into `explorer/dist` when its sources changed since the last build.
 * @returns whether it was built.
 */
export async function buildExplorer({ force = false } = {}): Promise<boolean> {
  const stamp = await stampOf()
  if (!force && (await builtStamp()) === stamp) return false
  const { build } = await import('vite')
  // Built beside, then put in place: who reads meanwhile, or builds at the same time, never sees half of it.
  const fresh = join(root, 'node_modules', '.cache', `weefsel-explorer-${process.pid}`)
  await asProduction(() =>
    build({
      configFile: join(explorer, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: fresh, emptyOutDir: true },
    }),
  )
  await compress(fresh)
  await writeFile(join(fresh, '.stamp'), stamp)
  await rm(dist, { recursive: true, force: true })
  await rename(fresh, dist).catch(async (error: NodeJS.ErrnoException) => {
    // Packages that are shared between clones may lie on another disk.
    if (error.code !== 'EXDEV') throw error
    await cp(fresh, dist, { recursive: true })
    await rm(fresh, { recursive: true })
  })
  return true
}

if (import.meta.main) {
  const started = performance.now()
  const built = await buildExplorer({ force: process.argv.includes('--force') })
  if (built) console.log(`Explorer built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
