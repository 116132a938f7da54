import type { Comment } from './comments.ts'

/** Paragraphs, quotes and items of a list, each a text on the line where it begins; headings, tables and code are none. */
export function paragraphsIn(source: string): Comment[] {
  const found: Comment[] = []
  let isCode = false
  let isOpen = false
  for (const [index, raw] of source.split('\n').entries()) {
    if (/^\s*(```|~~~)/.test(raw)) isCode = !isCode
    const isText = !isCode && !/^\s*(```|~~~|#|\||!\[|<)/.test(raw) && raw.trim() !== ''
    const item = /^\s*(?:[-*>]|\d+\.)\s+/.exec(raw)?.[0] ?? ''
    const text = raw.slice(item.length).replaceAll('**', '').trim()
    const last = found.at(-1)
    if (!isText) isOpen = false
    else if (isOpen && item === '' && last) {
      found[found.length - 1] = { ...last, text: `${last.text}\n${text}` }
    } else {
      found.push({ line: index + 1, text })
      isOpen = true
    }
  }
  return found
}
