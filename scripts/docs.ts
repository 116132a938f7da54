import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cataloguePage, catalogueSchema, glossaryPage } from '../events/docs.ts'
import { madeFrom, wholeDocument } from './client.ts'

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

writeFileSync(file('docs/events.md'), cataloguePage())
writeFileSync(file('docs/events.schema.json'), `${JSON.stringify(catalogueSchema(), null, 2)}\n`)
writeFileSync(file('docs/glossary.md'), glossaryPage(readFileSync(file('docs/glossary.md'), 'utf8')))

for (const [path, text] of await madeFrom(await wholeDocument())) writeFileSync(file(path), text)
