import { type GraphNode, levels } from '../api/shapes.ts'
import { longDay, todayHere } from '../domain/days.ts'
import { fits } from '../domain/filters.ts'
import type { Picture } from '../domain/picture.ts'
import type { Place } from '../state/address.svelte.ts'
import type { AppState } from '../state/app.svelte.ts'
import { readPalette } from '../views/fabric/canvas/palette.ts'
import { fabricSvg } from './fabricSvg.ts'

/** What a picture or report says it is about: where, when, over how long, and what it cannot tell. */
export function aboutLines({ explorer, language, t }: AppState, place: Place): readonly string[] {
  const { filters } = place.look
  const chosen = Object.values(filters).filter((value) => value && !/^[0-9a-f-]{36}$/.test(value))
  return [
    explorer.current?.name ?? '',
    [t.share.asOf(longDay(explorer.day, language.code)), t.share.window(t.time.windows[place.window])].join(
      '. ',
    ),
    [t.share.lens(t.look.lenses.isolation), ...chosen, place.level && t.levels[place.level]]
      .filter(Boolean)
      .join(' · '),
    t.share.caution,
    t.share.made(longDay(todayHere(), language.code)),
  ]
}

/**
 * The fabric as an SVG text, on white paper whatever the theme is.
 * @param bare without title, legend and caution, for where those stand beside it.
 */
export function drawFabric(app: AppState, picture: Picture, place: Place, bare = false): string {
  const paper = document.createElement('div')
  paper.style.colorScheme = 'light'
  paper.hidden = true
  document.body.append(paper)
  try {
    const suits = fits(picture, place.look.filters)
    const lit = (node: GraphNode) => (!place.level || node.level === place.level) && (!suits || suits(node))
    return fabricSvg({
      picture,
      palette: readPalette(paper),
      lit,
      lines: bare ? [] : aboutLines(app, place),
      legend: (bare ? [] : levels).map((level) => ({
        level,
        text: `${app.t.levels[level]}: ${picture.graph.levels[level] ?? 0}`,
      })),
      alt: app.t.share.picture,
    })
  } finally {
    paper.remove()
  }
}

/** Twice the size of the drawing: sharp on paper and on a big screen. */
const SHARP = 2

/** @throws {Error} when the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SHARP
    canvas.height = image.naturalHeight * SHARP
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large')))),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
