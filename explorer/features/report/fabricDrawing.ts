import { type Day, todayHere } from '../../model/days.ts'
import type { AppLocation } from '../../model/location.ts'
import { fabricSvg } from '../../network/painters/svg/fabricSvg.ts'
import { readPalette } from '../../network/style/palette.ts'
import { createMeasureText, SYSTEM_FONTS } from '../../platform/measureText.ts'
import { isUuid } from '../../platform/uuid.ts'
import { longDay } from '../../text/dates.ts'
import type { LanguageState } from '../../text/language.svelte.ts'
import type { SharedPicture } from './sharedPicture.svelte.ts'

/** The subject of a picture: the neighbourhood and the day, in the language of the interface. */
export type PictureSubject = { readonly name: string; readonly day: Day; readonly language: LanguageState }

/** Lines above a picture or report: its place, day and period, and its limits. */
export function aboutLines(
  { name, day, language }: PictureSubject,
  { options, window, level }: AppLocation,
): readonly string[] {
  const { filters, colouring, since } = options
  const { t, code } = language
  const chosen = Object.values(filters).filter((value) => value && !isUuid(value))
  return [
    name,
    [t.share.asOf(longDay(day, code)), t.share.window(t.time.windows[window])].join('. '),
    [
      t.share.colouring(t.picture.colourings[colouring]),
      ...chosen,
      colouring === 'isolation' && level && t.levels[level],
      since !== undefined && since < day && t.share.comparedWith(longDay(since, code)),
    ]
      .filter(Boolean)
      .join(' · '),
    t.share.caution,
    t.share.made(longDay(todayHere(), code)),
  ]
}

/**
 * The fabric under the colouring that is on the screen, as an SVG text, on white paper whatever the theme is.
 * @param bare without title, legend and caution, for where those stand beside it.
 * @returns nothing while it is not there yet.
 */
export function drawFabric(
  { scene, colouring, lit, unknown }: SharedPicture,
  about: PictureSubject,
  location: AppLocation,
  bare = false,
): string | undefined {
  if (!scene || !colouring) return undefined
  const { t } = about.language
  const paper = document.createElement('div')
  paper.style.colorScheme = 'light'
  paper.hidden = true
  document.body.append(paper)
  try {
    return fabricSvg({
      scene,
      unknown,
      lit,
      palette: readPalette(paper),
      measure: createMeasureText(SYSTEM_FONTS).measure,
      lines: bare ? [] : aboutLines(about, location),
      legend: bare ? [] : colouring.kinds,
      alt: t.share.picture,
    })
  } finally {
    paper.remove()
  }
}
