import { createHash } from 'node:crypto'
import { dayOf, readTime } from '../../events/index.ts'
import type { ResidentFile } from './residentFile.ts'
import { type Language, pageWords } from './words.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const html = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

const style = `
  :root { color-scheme: light; }
  body { font: 16px/1.5 Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem;
    margin: 2rem auto; padding: 0 1.25rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; border-bottom: 2px solid #1a1a1a; padding-bottom: .25rem; }
  h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
  p { margin: .5rem 0; }
  dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .15rem 1rem; margin: .25rem 0 0; }
  dt { color: #4a4a4a; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
  article { break-inside: avoid; }
  .small { color: #4a4a4a; font-size: .9rem; }
  .check { border: 2px solid #1a1a1a; padding: .5rem 1rem; }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; }
  th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #c4c4c4; vertical-align: top; }
  @media (max-width: 480px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
  @media print { body { margin: 0; max-width: none; font-size: 11pt; } .check { display: none; } }`

/** The security policy of the page: only its own style, nothing else. */
export const pageSecurity = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** A file as a printable page, in words for the person it is about. */
export function filePage(file: ResidentFile, language: Language): string {
  const words = pageWords[language]
  const list = (rows: ResidentFile['described']) =>
    rows.length === 0
      ? ''
      : `<dl>${rows.map(({ label, value }) => `<dt>${html(label[language])}</dt><dd>${html(dayOrText(value[language]))}</dd>`).join('')}</dl>`
  const dayOrText = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? words.day(text, false) : text)
  const day = (text: string) => {
    const read = readTime(text)
    return read ? words.day(dayOf(read.at), read.precision === 'month') : text
  }
  const article = (event: ResidentFile['events'][number] | ResidentFile['rights'][number]) => {
    const more =
      'takenBack' in event
        ? `${words.source[event.source]}${event.takenBack ? ` · ${words.takenBack}` : ''}`
        : ''
    return `<article><h3>${html(day(event.at))} · ${html(event.title[language])}</h3>${list(event.rows)}${more ? `<p class="small">${html(more)}</p>` : ''}</article>`
  }
  const part = (title: string, body: string) => `<section><h2>${html(title)}</h2>${body}</section>`
  const paragraph = (text: string) => `<p>${html(text)}</p>`
  const { standing, seen, seenFrom } = file
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${html(words.title)}</title><style>${style}</style></head><body>
<header><h1>${html(words.title)}</h1>
<p class="small">${html(words.made(file.neighbourhood, day(file.madeAt)))}</p>
<p class="check">${html(words.check)}</p>
${paragraph(words.intro)}</header>
<main>
${part(words.described, list(file.described) || paragraph(words.nothing))}
${part(words.standing, paragraph(standing ? words.level[standing.level] : words.notHere) + (standing ? paragraph(words.lines(standing.informal, standing.formal)) : ''))}
${part(words.rights, file.rights.map(article).join('') || paragraph(words.noBasis))}
${part(words.events(file.events.length), file.events.map(article).join('') || paragraph(words.nothing))}
${part(words.seen, (seen === null ? paragraph(words.notKept) : seen.length === 0 ? paragraph(words.nobodySaw) : `<table><thead><tr>${words.seenColumns.map((column) => `<th scope="col">${html(column)}</th>`).join('')}</tr></thead><tbody>${seen.map(({ at, who, role, what }) => `<tr><td>${html(day(at))}</td><td>${html(words.role(role))}</td><td>${html(who)}</td><td>${html(what)}</td></tr>`).join('')}</tbody></table>`) + (seenFrom === null ? '' : paragraph(words.seenFrom(day(seenFrom)))))}
${part(words.yourRights, words.rightsText.map(paragraph).join(''))}
</main>
</body></html>
`
}
