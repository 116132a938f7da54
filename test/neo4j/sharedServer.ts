import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Neo4jOptions } from '../../services/graph/index.ts'
import { neo4jHere, version } from './options.ts'
import { PASSWORD, startServer, USER } from './startServer.ts'

/** The test runner: the server goes when it does, however it ends. */
const runner = process.ppid
const PATIENCE = 180_000

/**
 * The one Neo4j of this run: the one that `NEO4J_URL` names, or a server that the first who asks starts and all share.
 * Each test keeps to a neighbourhood of its own.
 */
export async function sharedServer(): Promise<Neo4jOptions> {
  if (neo4jHere === 'given') {
    const { NEO4J_URL = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env
    return { url: NEO4J_URL, user: NEO4J_USER, password: NEO4J_PASSWORD }
  }
  const place = join(tmpdir(), `weefsel-neo4j-${runner}-${version}`)
  const told = join(place, 'url')
  const isFirst = await mkdir(place, { mode: 0o700 }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  if (isFirst) {
    try {
      const { url } = await startServer({ store: place, owner: runner, passing: true })
      await writeFile(`${told}.new`, url)
      await rename(`${told}.new`, told)
    } catch (error) {
      await rm(place, { recursive: true, force: true })
      throw error
    }
  }
  return { url: await waitFor(told), user: USER, password: PASSWORD }
}

async function waitFor(file: string): Promise<string> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    try {
      return await readFile(file, 'utf8')
    } catch {
      // The test that came first is still starting it.
      await sleep(200)
    }
  }
  throw new Error('the Neo4j that all tests share did not come up')
}
