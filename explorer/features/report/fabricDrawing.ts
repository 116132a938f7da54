import type { AppState } from '../../app/app.svelte.ts'
import { longDay, todayHere } from '../../model/days.ts'
import type { AppLocation } from '../../model/location.svelte.ts'
import { fabricSvg } from '../../network/painters/svg/fabricSvg.ts'
import { readPalette } from '../../network/style/palette.ts'
import { createMeasureText, SYSTEM_FONTS } from '../../platform/measureText.ts'
import type { SharedPicture } from './sharedPicture.svelte.ts'

/** The caption of a picture or report: place, moment, window, and limits. */
export function aboutLines({ explorer, language, t }: AppState, place: AppLocation): readonly string[] {
  const { filters, colouring, since } = place.options
  const chosen = Object.values(filters).filter((value) => value && !/^[0-9a-f-]{36}$/.test(value))
  const day = longDay(explorer.day, language.code)
  return [
    explorer.current?.name ?? '',
    [t.share.asOf(day), t.share.window(t.time.windows[place.window])].join('. '),
    [
      t.share.colouring(t.picture.colourings[colouring]),
      ...chosen,
      colouring === 'isolation' && place.level && t.levels[place.level],
      since !== undefined && since < explorer.day && t.share.comparedWith(longDay(since, language.code)),
    ]
      .filter(Boolean)
      .join(' · '),
    t.share.caution,
    t.share.made(longDay(todayHere(), language.code)),
  ]
}

/**
 * The fabric under the colouring that is on the screen, as an SVG text, on white paper whatever the theme is.
 * @param bare without title, legend and caution, for where those stand beside it.
 * @returns nothing while it is not there yet.
 */
export function drawFabric(
  app: AppState,
  { scene, colouring, lit, unknown }: SharedPicture,
  place: AppLocation,
  bare = false,
): string | undefined {
  if (!scene || !colouring) return undefined
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
      lines: bare ? [] : aboutLines(app, place),
      legend: bare ? [] : colouring.kinds,
      alt: app.t.share.picture,
    })
  } finally {
    paper.remove()
  }
}
