import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const built = fileURLToPath(new URL('../../../explorer/dist', import.meta.url))

const gzipped = async (file: string) => gzipSync(await readFile(join(built, file))).byteLength

/** The JavaScript of the built explorer, gzipped, in bytes. */
export async function weights(): Promise<{ first: number; moving: number }> {
  const page = await readFile(join(built, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!)
  const sum = async (files: readonly string[]) =>
    (await Promise.all(files.map(gzipped))).reduce((all, one) => all + one, 0)
  const first = await sum(named)
  const later = (await readdir(join(built, 'assets')))
    .filter((file) => /^(fabricCanvas|TourCard)-.*\.js$/.test(file))
    .map((file) => `assets/${file}`)
  return { first, moving: first + (await sum(later)) }
}
