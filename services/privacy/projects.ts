import { type Cipheriv, createCipheriv, createDecipheriv, type Decipheriv, hkdfSync } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Instant, Neighbourhood } from '../../events/index.ts'
import type { ClearSecrets, Secrets } from '../vault/index.ts'

/** How exactly a project may know when something happened. */
export const dateSteps = ['day', 'week'] as const
export type DateStep = (typeof dateSteps)[number]

type Project = {
  readonly name: string
  readonly dates: DateStep
  /** From this moment on nobody can use this project's lens. */
  readonly ends: Instant
}

/** Ids as one project knows them. */
export type Pseudonyms = { idOf(real: string): string; realIdOf(given: string): string }

/** Research projects, each with a secret of its own, which is kept with the keys. */
export type Projects = {
  /** Makes a project, or moves the end and the dates of one that is there; its ids stay the same. */
  save(project: Project): void
  /** A project that runs; none when it is not known, or past its end. */
  running(name: string): Project | undefined
  list(): readonly Project[]
  /** @throws {KeysLocked} when the master key is not here. */
  pseudonymsOf(name: string, neighbourhood: Neighbourhood): Promise<Pseudonyms>
}

const project = z.object({ name: z.string(), dates: z.enum(dateSteps), ends: z.number() })

export function createProjects(database: DatabaseSync, now: () => Instant, secrets: Secrets): Projects {
  const save = database.prepare(
    `INSERT INTO project (name, secret, dates, ends) VALUES (?, x'', ?, ?)
     ON CONFLICT (name) DO UPDATE SET dates = excluded.dates, ends = excluded.ends`,
  )
  const byName = database.prepare('SELECT name, dates, ends FROM project WHERE name = ?')
  const all = database.prepare('SELECT name, dates, ends FROM project ORDER BY name')
  const kept = new Map<string, Pseudonyms>()

  return {
    save: ({ name, dates, ends }) => void save.run(name, dates, ends),
    running(name) {
      const found = byName.get(name)
      const read = found && project.parse(found)
      return read && now() < read.ends ? read : undefined
    },
    list: () => all.all().map((found) => project.parse(found)),
    async pseudonymsOf(name, neighbourhood) {
      const key = `${name} ${neighbourhood}`
      const before = kept.get(key)
      if (before) return before
      const secret = await secrets.secret(projectSecret(name))
      const made = pseudonymsWith(secret, neighbourhood)
      kept.set(key, made)
      return made
    },
  }
}

/** The name of a project's secret among the secrets of the service. */
const projectSecret = (project: string) => `project ${project}`

const secretRow = z.object({ name: z.string(), secret: z.instanceof(Uint8Array) })

/** Earlier releases kept the secret of a project beside it, in clear. @param path the database of `createProjects` */
export const projectSecretsInClear = (path: string): ClearSecrets => ({
  path,
  table: 'project',
  read(database) {
    const clear = database.prepare(`UPDATE project SET secret = x'' WHERE name = ?`)
    const rows = database.prepare('SELECT name, secret FROM project WHERE length(secret) > 0').all()
    return z
      .array(secretRow)
      .parse(rows)
      .map(({ name, secret }) => ({
        name: projectSecret(name),
        secret,
        remove: () => void clear.run(name),
      }))
  },
})

const withHyphens = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * An id is 128 bits, as is one block of AES: enciphered with a key of the project and the neighbourhood (HKDF-SHA-256)
 * each id becomes another, no two the same, and who has the key goes back without a table. Without it, one project's
 * ids say nothing about another's, nor about those of the neighbourhood. One block an id, so no mode is needed.
 */
export function pseudonymsWith(secret: Uint8Array, neighbourhood: Neighbourhood): Pseudonyms {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `weefsel pseudonyms ${neighbourhood}`, 32))
  const there = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const back = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const through = (cipher: Cipheriv | Decipheriv, id: string) =>
    withHyphens(cipher.update(id.replaceAll('-', ''), 'hex', 'hex'))
  return { idOf: (real) => through(there, real), realIdOf: (given) => through(back, given) }
}
