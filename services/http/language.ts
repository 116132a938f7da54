import type { Label } from '../../events/index.ts'

/** Dutch, unless English is preferred (RFC 9110 `Accept-Language`). */
export function languageOf(acceptLanguage: string | undefined): keyof Label {
  let best: keyof Label = 'nl'
  let weight = 0
  for (const choice of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = choice.trim().toLowerCase().split(';')
    const language = tag.split('-')[0]
    if (language !== 'nl' && language !== 'en') continue
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
    const asked = quality ? Number(quality.trim().slice(2)) : 1
    if (asked > weight) {
      best = language
      weight = asked
    }
  }
  return best
}
