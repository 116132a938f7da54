import type { StylesheetJson } from 'cytoscape'
import {
  BAR,
  cornersOf,
  type LineStyle,
  lineRules,
  type MarkStyle,
  markRules,
  NODE,
  NUMBER,
  plainLine,
  plainMark,
} from '../../style/markStyles.ts'
import { colourIn, type Palette } from '../../style/palette.ts'

type Properties = Readonly<Record<string, string | number | readonly number[]>>

/** The table of marks and lines as a style sheet of Cytoscape. */
export function stylesheetOf(palette: Palette): StylesheetJson {
  const selector = (group: string, classes: readonly string[]) => [group, ...classes].join('.')
  const rows = [
    { selector: 'node', style: { ...markProperties(plainMark, palette), 'overlay-opacity': 0 } },
    ...markRules.map(({ classes, style }) => ({
      selector: selector('node', classes),
      style: markProperties(style, palette),
    })),
    {
      selector: 'edge',
      style: {
        // Straight and silent lines: their cost follows how many are held, not how many are seen.
        'curve-style': 'haystack',
        'haystack-radius': 0,
        events: 'no',
        ...lineProperties(plainLine, palette),
      },
    },
    ...lineRules.map(({ classes, style }) => ({
      selector: selector('edge', classes),
      style: lineProperties(style, palette),
    })),
  ]
  // Cytoscape's types know each property by name; these rows are made from the table.
  return rows as StylesheetJson
}

function markProperties(style: Partial<MarkStyle>, palette: Palette): Properties {
  const { shape, fill, border, borderDash, outline, bar, number } = style
  return {
    ...numbers({
      width: style.width,
      height: style.height,
      'border-width': style.borderWidth,
      'outline-width': style.outlineWidth,
      'outline-offset': style.outlineOffset,
      opacity: style.opacity,
    }),
    ...(fill && { 'background-color': colourIn(palette, fill) }),
    ...(border && { 'border-color': colourIn(palette, border) }),
    ...(outline && { 'outline-color': colourIn(palette, outline) }),
    ...(borderDash?.length && { 'border-style': 'dashed', 'border-dash-pattern': borderDash }),
    ...(shape && shapeProperties(shape)),
    ...(bar && {
      'background-image': barImage(palette.paper),
      'background-width': NODE,
      'background-height': NODE,
    }),
    ...(number && numberProperties(number, palette)),
    ...(style.inFront && { 'z-index': 10 }),
  }
}

const shapeProperties = (shape: MarkStyle['shape']): Properties =>
  shape === 'circle'
    ? { shape: 'ellipse' }
    : { shape: 'polygon', 'shape-polygon-points': cornersOf[shape].join(' ') }

const numberProperties = (number: string, palette: Palette): Properties => ({
  label: number,
  'font-size': NUMBER.size,
  'font-weight': 'bold',
  color: palette.paper,
  'text-valign': 'center',
  'text-halign': 'center',
  'min-zoomed-font-size': NUMBER.smallest,
})

function lineProperties({ width, colour, dash, lineOpacity, opacity }: Partial<LineStyle>, palette: Palette) {
  return {
    ...numbers({ width, 'line-opacity': lineOpacity, opacity }),
    ...(colour && { 'line-color': colourIn(palette, colour) }),
    ...(dash?.length && { 'line-style': 'dashed', 'line-dash-pattern': dash }),
  }
}

const numbers = (given: Readonly<Record<string, number | undefined>>): Properties =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const barImage = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${NODE}" height="${NODE}"><path d="M${(NODE - BAR.length) / 2} ${NODE / 2}h${BAR.length}" stroke="${colour}" stroke-width="${BAR.width}"/></svg>`,
  )}`
