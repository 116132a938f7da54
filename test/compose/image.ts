import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { z } from 'zod'
import { root } from './composeFile.ts'

const lockfile = z.object({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) })

/** The lines of one stage of the Dockerfile. */
function stage(name: string): string[] {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8').replace(/\\\n/g, ' ')
  const stages = text.split(/^FROM /m).slice(1)
  const found = stages.find((one) => one.split('\n')[0]?.endsWith(` AS ${name}`))
  if (!found) throw new Error(`the Dockerfile has no stage ${name}`)
  return found.split('\n').slice(1)
}

/** The packages that `npm ci --omit=dev` installs, without those that the Dockerfile removes. */
function packagesOf(): string[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const removed = stage('packages').flatMap((line) =>
    [...line.matchAll(/node_modules\/([\w-]+)(?=\s|$)/g)].map(([, name]) => name),
  )
  return Object.entries(packages).flatMap(([path, { dev = false }]) => {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
    return name === undefined || dev || removed.includes(name) ? [] : [name]
  })
}

/** Which paths go to the builder at all, by `.dockerignore`: everything is left out but what is named. */
const allowed = () =>
  readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))

const copyLine = /^COPY (?:--from=(?<from>\w+) )?(?<source>\S+) (?<target>\S+)$/

/**
 * Puts together what the image of the services holds, from the Dockerfile's own lines: the files that it copies and
 * the packages that production needs. Returns its entry point.
 */
export function assembleImage(directory: string): { readonly entrypoint: readonly string[] } {
  const lines = stage('service')
  for (const line of lines.filter((one) => one.startsWith('COPY'))) {
    const { from, source = '', target = '' } = copyLine.exec(line)?.groups ?? {}
    if (from === 'packages') {
      for (const name of packagesOf()) {
        const link = join(directory, 'node_modules', name)
        mkdirSync(dirname(link), { recursive: true })
        symlinkSync(join(root, 'node_modules', name), link)
      }
      continue
    }
    const path = from === 'explorer' ? source.replace('/app/', '') : source
    if (from === undefined && !allowed().some((one) => path === one || path.startsWith(`${one}/`)))
      throw new Error(`.dockerignore keeps ${path} from the builder`)
    cpSync(join(root, path), join(directory, target), {
      recursive: true,
      filter: (file) => !file.endsWith('.test.ts'),
    })
  }
  const entry = lines.find((line) => line.startsWith('ENTRYPOINT '))?.slice('ENTRYPOINT '.length)
  return { entrypoint: z.array(z.string()).parse(JSON.parse(entry ?? '')) }
}

/** Every import in the files of an image that finds nothing there. */
export function missingImports(directory: string): string[] {
  const files = globSync(['events/**/*.ts', 'services/**/*.ts', 'scripts/**/*.ts'], { cwd: directory })
  const packages = new Set(packagesOf())
  return files.flatMap((file) => {
    const text = readFileSync(join(directory, file), 'utf8')
    const asked = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName)
    return asked.flatMap((name) => {
      if (name.startsWith('node:')) return []
      const found = name.startsWith('.')
        ? globSync(join(dirname(file), name), { cwd: directory }).length > 0
        : packages.has(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '')
      return found ? [] : [`${file}: ${name}`]
    })
  })
}
