import type { Label } from '../../events/index.ts'
import { shown } from './shown.ts'

/** Letters that show nothing: of no width, or a hyphen that may break a word. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
/** Joiners show nothing between Latin letters; in other scripts and in emoji they do. */
const joiners = /[\u200c\u200d]/g

/** A name or number as it is kept: one form of Unicode, single spaces, nothing that is not seen. */
export const tidyName = (text: string): string =>
  text.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim()

/** The form in which names and numbers are compared: what looks the same is the same. */
export const nameKey = (text: string): string =>
  tidyName(text.normalize('NFKC'))
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(joiners, '')
    .toLocaleLowerCase('nl')

/** A part of a cell that can be the name of somebody. */
const looksLikeName = /^['’]?[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Pd}\s.'’()]*$/u
const sure = /\s*[/&+;\n]\s*|\s+(?:en|and)\s+/i

/**
 * The people whom one cell names: `Bram, Cor en Dirk` are three. A comma alone may as well stand between the parts of
 * one name.
 * @returns undefined when it may be one person or several
 */
export function peopleNamed(cell: string, isKnown: (name: string) => boolean): readonly string[] | undefined {
  if (isKnown(cell)) return [cell]
  const parts = cell.split(sure)
  const names = parts.flatMap((part) => (isKnown(part) ? [part] : part.split(/\s*,\s*/))).filter(Boolean)
  if (!names.every((name) => isKnown(name) || looksLikeName.test(name))) return [cell.replaceAll('\n', ' ')]
  const hasComma = names.length > parts.length
  if (hasComma && parts.length === 1 && !names.every(isKnown)) return undefined
  return names
}

export const oneOrMore = (cell: string): Label => ({
  nl: `${shown(cell)} kan één persoon zijn, of meer; zet "en" tussen twee namen`,
  en: `${shown(cell)} may be one person or several; write "en" between two names`,
})
