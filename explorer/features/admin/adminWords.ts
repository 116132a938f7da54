import { ZONE } from '../../model/days.ts'
import { locales } from '../../text/dates.ts'
import type { LanguageCode } from '../../text/language.svelte.ts'
import { adminEn } from '../../text/messages/adminEn.ts'
import { adminNl } from '../../text/messages/adminNl.ts'
import type { Messages } from '../../text/messages/nl.ts'
import type { Grant } from './adminApi.ts'

export type AdminWords = typeof adminNl

/** The words of these screens, which only who administers needs: they come with them. */
export const adminWords = (language: LanguageCode): AdminWords => (language === 'en' ? adminEn : adminNl)

/** A role and where it holds, in words. */
export function grantInWords(
  { role, neighbourhoods, partner, project }: Grant,
  words: AdminWords,
  t: Messages,
): string {
  const isEverywhere = role === 'administrator' || role === 'monitor'
  const where = neighbourhoods.length === 0 ? words.everywhere : neighbourhoods.join(', ')
  const what = partner ? words.ofPartner(partner.slice(0, 8)) : project ? words.ofProject(project) : ''
  return [t.session.roles[role], !isEverywhere && where, what].filter(Boolean).join(' · ')
}

/** The person behind an id of the access log, as far as the id tells. */
export function whoInWords(id: string, words: AdminWords, labels: ReadonlyMap<string, string>): string {
  if (id === 'local') return words.whoLocal
  if (id.startsWith('demo:')) return words.whoDemo
  const token = id.startsWith('token:') ? id.slice('token:'.length) : undefined
  if (token === undefined) return words.whoPerson
  return words.whoToken(labels.get(token) ?? '')
}

/** `21 nov 2026, 14:05` in the time of the neighbourhood. */
export const momentInWords = (at: string, language: LanguageCode): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: ZONE,
  }).format(new Date(at))
