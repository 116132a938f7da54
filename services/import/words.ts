import { type LifeStage, lifeStages, options, tagLabels } from '../../events/index.ts'
import { plainName } from './columns.ts'
import type { FileRecord } from './record.ts'
import { shown } from './shown.ts'

type Options = Readonly<Record<string, { readonly nl: string; readonly en: string }>>

/** An option by its key or by its words in either language, with or without what stands in brackets. */
function optionOf<T extends Options>(all: T, text: string): (keyof T & string) | undefined {
  const wanted = plainName(text)
  const matches = (key: string) => {
    const { nl, en } = all[key]!
    return [key, nl, en].some((words) =>
      [words, words.replace(/\(.*\)/, '')].some((word) => plainName(word) === wanted),
    )
  }
  return Object.keys(all).find(matches)
}

/** One of a closed list, in the words of either language. */
export function readOption<T extends Options>(record: FileRecord, field: string, all: T) {
  const text = record.text(field)
  if (text === undefined) return undefined
  return (
    optionOf(all, text) ??
    record.refuse(
      field,
      {
        nl: `${shown(text)} kennen we hier niet; wel: ${Object.values(all)
          .map(({ nl }) => nl)
          .join(', ')}`,
        en: `expected one of ${Object.keys(all).join(', ')}, got ${shown(text)}`,
      },
      'option',
    )
  )
}

/** @param age in years */
export function lifeStageAt(age: number): LifeStage {
  if (age <= 12) return 'child'
  if (age <= 27) return 'youth'
  return age <= 64 ? 'adult' : 'older'
}

/** A life stage by name, or an age in years. */
export function readLifeStage(record: FileRecord, field: string): LifeStage | undefined {
  const text = record.text(field)
  if (text === undefined) return undefined
  if (/^\d{1,3}$/.test(text) && Number(text) <= 125) return lifeStageAt(Number(text))
  return readOption(record, field, lifeStages)
}

/** `ja`, `nee` and the like. */
export function readYesNo(record: FileRecord, field: string): boolean | undefined {
  const value = record.cell(field)
  if (value === null || typeof value === 'boolean') return value ?? undefined
  const word = plainName(String(value))
  if (['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x', 'formeel', 'formal'].includes(word)) return true
  if (['nee', 'n', 'no', 'false', 'onwaar', '0', 'informeel', 'informal'].includes(word)) return false
  return record.refuse(
    field,
    {
      nl: `hier hoort ja of nee, en er staat ${shown(String(value))}`,
      en: `expected yes or no, got ${shown(String(value))}`,
    },
    'yes-no',
  )
}

/** Several in one cell, separated by `;`, `,` or `|`. */
export const readSeveral = (record: FileRecord, field: string): string[] | undefined =>
  record
    .text(field)
    ?.split(/[;,|]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** The words that the screens show, in either language, for the tags that a neighbourhood begins with. */
const keyOfTag = (text: string): string => optionOf(tagLabels, text) ?? plainName(text).replaceAll('_', '-')

/** Tags are keys: `Mantelzorger / not online` is written `informal-carer`, but `Not Online` may be `not-online`. */
export function readTags(record: FileRecord, field: string): string[] | undefined {
  const tags = readSeveral(record, field)?.map(keyOfTag)
  return tags && [...new Set(tags)].filter(Boolean)
}

export const { sectors, placeManagements, placeFunctions } = options
