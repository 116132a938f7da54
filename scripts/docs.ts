import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cataloguePage, catalogueSchema } from '../events/docs.ts'

const file = (name: string) => fileURLToPath(new URL(`../docs/${name}`, import.meta.url))

writeFileSync(file('events.md'), cataloguePage())
writeFileSync(file('events.schema.json'), `${JSON.stringify(catalogueSchema(), null, 2)}\n`)
