import type { DatabaseSync } from 'node:sqlite'

/** A table of names with a number for each: neighbourhoods and types of event. */
export type NameTable = {
  /** The number of a name. A new name is added inside the open transaction. */
  idOf(name: string): number
  /** The number of a name, if the table has it. */
  known(name: string): number | undefined
  nameOf(id: number): string
  all(): readonly { id: number; name: string }[]
  /** Reads the table again, since a rollback removes the names that were added in it. */
  reload(): void
}

export function openNames(database: DatabaseSync, table: 'neighbourhood' | 'type'): NameTable {
  const select = database.prepare(`SELECT id, name FROM ${table}`)
  const insert = database.prepare(`INSERT INTO ${table} (name) VALUES (?)`)
  const ids = new Map<string, number>()
  const names = new Map<number, string>()
  const remember = (id: number, name: string) => {
    ids.set(name, id)
    names.set(id, name)
  }
  const reload = () => {
    ids.clear()
    names.clear()
    for (const { id, name } of select.all()) remember(Number(id), String(name))
  }
  reload()
  return {
    reload,
    known: (name) => ids.get(name),
    idOf(name) {
      const known = ids.get(name)
      if (known !== undefined) return known
      const id = Number(insert.run(name).lastInsertRowid)
      remember(id, name)
      return id
    },
    nameOf(id) {
      const name = names.get(id)
      if (name === undefined) throw new Error(`${table} ${id} has no name`)
      return name
    },
    all: () => [...names].map(([id, name]) => ({ id, name })),
  }
}
