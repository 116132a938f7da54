import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The file that says what a backup holds; it is written last, so that a backup without it was cut short. */
export const MANIFEST = 'backup.json'

const relativePath = z.string().regex(/^[^/\\][^\\]*$/)

export const manifest = z.object({
  format: z.literal(1, { error: 'expected format 1: a newer Weefsel made this backup' }),
  madeAt: z.iso.datetime(),
  files: z.array(
    z.object({
      path: relativePath.refine(
        (path) => !path.split('/').includes('..'),
        'expected a path within the backup',
      ),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** The extent of the log; `null` when the log is kept elsewhere. */
  log: z
    .object({
      position: z.number().int().min(0),
      neighbourhoods: z.array(z.object({ neighbourhood: z.string(), events: z.number().int().min(0) })),
    })
    .nullable(),
})
export type Manifest = z.output<typeof manifest>
export type BackedUp = Manifest['files'][number]

/** A file as the manifest names it. @param folder that of the backup */
export async function describeFile(folder: string, path: string): Promise<BackedUp> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(join(folder, path))) {
    hash.update(piece)
    bytes += piece.length
  }
  return { path, bytes, sha256: hash.digest('hex') }
}
