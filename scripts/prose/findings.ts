import { z } from 'zod'
import words from './words.json' with { type: 'json' }

/** One thing to rewrite, and how. */
export type Finding = { readonly line: number; readonly text: string; readonly suggestion: string }

const HEADLESS = 'begin with the subject and its verb, not with a who/what clause'
const headless = /^(who|whom|whoever|what|whatever)\b/i

const wordList = z
  .array(z.strictObject({ words: z.array(z.string().min(1)).min(1), better: z.string().min(1) }))
  .parse(words)
  .flatMap(({ words, better }) => words.map((word) => ({ word, better, pattern: patternOf(word) })))

function patternOf(word: string): RegExp {
  return new RegExp(`(?<![\\w-])${word.replaceAll(' ', '\\s+')}(?![\\w-])`, 'i')
}

/**
 * Finds sentences that begin with a headless clause, and words on the list.
 * Text in backticks is code and is not read. A question keeps its question word.
 */
export function findingsIn(text: string, firstLine: number): Finding[] {
  const prose = text.replace(/`[^`]*`/g, (code) => 'x'.repeat(code.length))
  const lineAt = (offset: number) => firstLine + (text.slice(0, offset).match(/\n/g)?.length ?? 0)
  const found: Finding[] = []
  for (const { start, sentence } of sentencesOf(prose)) {
    const report = (suggestion: string, at = start) =>
      found.push({ line: lineAt(at), text: plain(text.slice(start, start + sentence.length)), suggestion })
    if (headless.test(sentence) && !sentence.endsWith('?')) report(HEADLESS)
    for (const { word, better, pattern } of wordList) {
      const { index } = pattern.exec(sentence) ?? {}
      if (index !== undefined) report(`instead of "${word}": ${better}`, start + index)
    }
  }
  return found
}

/** Sentences, and the descriptions of JSDoc tags, each with its place in the text. */
function sentencesOf(text: string): { start: number; sentence: string }[] {
  const pattern =
    /(?:@(?:returns|throws)\s+(?:\{[^}]*\}\s+)?|@param\s+[\w.]+\s+)?([^\s][\s\S]*?(?:[.!?](?=\s|$)|(?=\n\s*@)|(?=\n\s*\n)|$))/g
  return [...text.matchAll(pattern)].map(({ 0: all, 1: sentence = '', index }) => ({
    start: index + all.length - sentence.length,
    sentence,
  }))
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
