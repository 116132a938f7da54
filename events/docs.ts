import { catalogueByChapter, type EventType } from './catalogue.ts'
import { chapterTitles } from './chapterTitles.ts'
import type { Label } from './fields.ts'
import { dataSchemaOf } from './jsonSchema.ts'

export { catalogueSchema } from './jsonSchema.ts'

type Field = {
  type?: string
  enum?: string[]
  'x-refers-to'?: string
  'x-personal'?: object
  'x-label'?: Label
}
type Data = { properties?: Record<string, Field & { anyOf?: Field[] }>; required?: string[] }

const intro = `# Catalogus van gebeurtenissen · Event catalogue

Made from the definitions in \`events/\` by \`npm run docs\`; do not edit by hand. As JSON Schema: [events.schema.json](events.schema.json).

An event is sent as \`{"id", "type", "occurredAt", "precision", "source", "data"}\`. \`id\` (a UUID) makes a retry harmless;
\`occurredAt\` is an instant, a day or a month; \`precision\` follows from its form; \`source\` is \`self\`, \`observed\` (default), \`partner\` or \`import\`.
A new type of event is one definition in the file of its subject. Its form in the explorer, its words and its checks are made from that: a field
that refers to something (\`refersTo\`) becomes a search for it, a closed list (\`oneOf\`) a choice, and a field whose subject the event creates (\`begins\`)
gets its id by itself. Two things remain to be written: a case in \`services/project/changesOf.ts\` and a decider in \`services/record/\`. The compiler asks for both.
[CONTRIBUTING.md](../CONTRIBUTING.md) walks through it.

Fields marked ● name or describe a person: they are personal data of the people whom the event is about.
`

/** The catalogue as a page in Markdown: every type with its words and its fields. */
export function cataloguePage(): string {
  const chapters = catalogueByChapter.map(({ chapter, definitions }) => {
    const { nl, en } = chapterTitles[chapter]
    const events = definitions.map(({ type, version, label, description }) => {
      const heading = `### \`${type}\` v${version}\n\n**${label.nl}** · ${label.en}\n\n${description.nl}\\\n${description.en}`
      return `${heading}\n\n${fieldTable(type)}`
    })
    return `## ${nl} · ${en}\n\n${events.join('\n\n')}`
  })
  return `${intro}\n${chapters.join('\n\n')}\n`
}

const EVENT_HEADING = '## Types of event\n'

/** The glossary with its last section, the types of event, as the definitions say them. */
export function glossaryPage(page: string): string {
  const rows = catalogueByChapter.flatMap(({ chapter, definitions }) =>
    definitions.map(
      ({ type, label, description }) =>
        `| ${label.nl} | \`${type}\` | ${description.en.replaceAll('|', '\\|')} | \`events/${chapter}.ts\` |`,
    ),
  )
  const note = 'Made from the definitions by `npm run docs`; [events.md](events.md) lists their fields.'
  const table = ['| on the screen | in the code | meaning | home |', '|---|---|---|---|', ...rows].join('\n')
  const [written] = page.split(EVENT_HEADING)
  return `${written}${EVENT_HEADING}\n${note}\n\n${table}\n`
}

function fieldTable(type: EventType): string {
  const { properties = {}, required = [] } = dataSchemaOf(type) as Data
  const rows = Object.entries(properties).map(([name, field]) => {
    const marked = field['x-label']
      ? field
      : { ...field, ...field.anyOf?.find((option) => option['x-label']) }
    const optional = required.includes(name) ? '' : '?'
    const label = marked['x-label']
    return `| \`${name}${optional}\` | ${what(marked)} | ${label ? `${label.nl} · ${label.en}` : ''} |`
  })
  return ['| field | what | words |', '|---|---|---|', ...rows].join('\n')
}

function what(field: Field): string {
  const personal = field['x-personal'] ? ' ●' : ''
  const refersTo = field['x-refers-to']
  if (refersTo) return field.type === 'array' ? `ids of ${refersTo}s` : `id of a ${refersTo}`
  if (field.enum) return field.enum.map((option) => `\`${option}\``).join(', ')
  return `${field.type ?? 'any'}${personal}`
}
