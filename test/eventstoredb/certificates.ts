import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const script = fileURLToPath(new URL('../../compose/certificates.sh', import.meta.url))

/** Certificates as the compose file has them made, by the same script. */
export async function makeCertificates(...servers: readonly string[]) {
  const directory = await mkdtemp(join(tmpdir(), 'weefsel-certificates-'))
  const folders = ['authority', 'certificates', 'key'].map((name) => join(directory, name))
  for (const folder of folders) await mkdir(folder)
  const make = () => promisify(execFile)('sh', [script, ...folders, ...servers])
  const { stdout } = await make()
  return {
    /** The output of the first time. */
    said: stdout,
    /** Runs it once more on what is there. */
    again: async () => (await make()).stdout,
    authority: join(directory, 'authority', 'ca.crt'),
    identityOf: async (server: string) => ({
      certificate: await readFile(join(directory, 'certificates', server, 'node.crt')),
      key: await readFile(join(directory, 'certificates', server, 'node.key')),
    }),
    remove: () => rm(directory, { recursive: true }),
  }
}
