import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'

const source = fileURLToPath(new URL('worker.ts', import.meta.url))

/** Older browsers' fonts, and what only developers read. */
const isLeftOut = (file: string) => /\.(woff|map)$/.test(file)

/** Writes `worker.js` beside the page, with the files of this very build in it. */
export const keepsShell = (): Plugin => ({
  name: 'weefsel-keeps-shell',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/') && !isLeftOut(file))
      .map((file) => `/${file}`)
      .sort()
    const page = await readFile(`${dir}/index.html`, 'utf8')
    const version = createHash('sha256')
      .update(JSON.stringify([files, page]))
      .digest('hex')
      .slice(0, 16)
    const { code } = await transformWithOxc(await readFile(source, 'utf8'), source)
    await writeFile(`${dir}/worker.js`, `const SHELL = ${JSON.stringify({ version, files })}\n${code}`)
  },
})
