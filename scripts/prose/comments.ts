import { parse } from 'svelte/compiler'
import ts from 'typescript'

/** A comment as a reader sees it: without its markers, on the line where it begins. */
export type Comment = { readonly line: number; readonly text: string }

type Range = { readonly start: number; readonly end: number }

/** Comments of a source file, in order. Line comments on consecutive lines are one comment. */
export const commentsIn = (path: string, source: string): Comment[] =>
  path.endsWith('.svelte') ? inSvelte(source) : inTypeScript(source)

function inTypeScript(source: string, firstLine = 1): Comment[] {
  const lineOf = lineCounter(source)
  const found: (Comment & { readonly last: number; readonly isLine: boolean })[] = []
  for (const { start, end } of rangesIn(source)) {
    const raw = source.slice(start, end)
    const isLine = raw.startsWith('//')
    const line = lineOf(start) + firstLine - 1
    const before = found.at(-1)
    const text = isLine ? raw.slice(2).trim() : withoutStars(raw.slice(2, -2))
    if (isLine && before?.isLine && before.last === line - 1 && isAlone(source, start)) {
      found[found.length - 1] = { ...before, text: `${before.text}\n${text}`, last: line }
    } else found.push({ line, text, last: line, isLine })
  }
  return found.map(({ line, text }) => ({ line, text }))
}

/** Outside of literals, two slashes or a slash and a star always begin a comment. */
function rangesIn(source: string): Range[] {
  const literals = literalsIn(source)
  const found: Range[] = []
  let next = 0
  for (let at = 0; at < source.length; at++) {
    while (literals[next] && literals[next]!.end <= at) next++
    if (literals[next] && literals[next]!.start <= at) at = literals[next]!.end - 1
    else if (source[at] === '/' && (source[at + 1] === '/' || source[at + 1] === '*')) {
      const end = endOfComment(source, at)
      found.push({ start: at, end })
      at = end - 1
    }
  }
  return found
}

function endOfComment(source: string, start: number): number {
  const [mark, length] = source[start + 1] === '/' ? ['\n', 0] : ['*/', 2]
  const end = source.indexOf(mark, start + 2)
  return end === -1 ? source.length : end + length
}

/** Strings, templates and regular expressions: text in which slashes mean nothing. */
function literalsIn(source: string): Range[] {
  const file = ts.createSourceFile('comments.ts', source, ts.ScriptTarget.Latest)
  const found: Range[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)) {
      found.push({ start: node.getStart(file), end: node.end })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.sort((one, other) => one.start - other.start)
}

/** Whether nothing but white space stands before it on its line. */
const isAlone = (source: string, start: number) =>
  source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trim() === ''

const withoutStars = (text: string) => text.replace(/^[ \t]*\*+ ?/gm, '').trim()

function inSvelte(source: string): Comment[] {
  const { fragment, instance, module } = parse(source, { modern: true })
  const lineOf = lineCounter(source)
  const inScripts = [module, instance].flatMap((script) => {
    if (!script) return []
    const open = source.indexOf('>', script.start) + 1
    const close = source.lastIndexOf('</', script.end)
    return inTypeScript(source.slice(open, close), lineOf(open))
  })
  const inMarkup: Comment[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'Comment' && 'data' in node && 'start' in node) {
      inMarkup.push({ line: lineOf(Number(node.start)), text: String(node.data).trim() })
    }
    for (const value of Object.values(node)) visit(value)
  }
  visit(fragment)
  return [...inScripts, ...inMarkup].sort((one, other) => one.line - other.line)
}

function lineCounter(source: string) {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (offset: number): number => {
    const next = starts.findIndex((start) => start > offset)
    return next === -1 ? starts.length : next
  }
}
