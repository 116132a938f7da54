import type { StylesheetJson } from 'cytoscape'
import type { Palette } from './palette.ts'

/** The size of a resident, in the units of the fabric. */
export const NODE = 12

/** A bar over a circle: a professional. */
const bar = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12"><path d="M1 6h10" stroke="${colour}" stroke-width="3"/></svg>`,
  )}`

/** Kind by shape, level by fill and edge; colour only says again what shape and edge say. */
export const stylesheetOf = (palette: Palette): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: NODE,
      height: NODE,
      'background-color': palette.paper,
      'border-width': 2.2,
      'border-color': palette.inkSoft,
      'overlay-opacity': 0,
    },
  },
  {
    selector: '.connected',
    style: {
      'background-color': palette.level.connected,
      'border-color': palette.paper,
      'border-width': 0.8,
    },
  },
  { selector: '.hangs-on-one', style: { 'border-color': palette.level['hangs-on-one'] } },
  {
    selector: '.single-line',
    style: {
      'background-color': palette.level['single-line'],
      'border-color': palette.edge,
      'border-width': 1.2,
    },
  },
  {
    selector: '.island',
    style: { 'background-color': palette.level.island, 'border-color': palette.edge, 'border-width': 1.2 },
  },
  { selector: '.only-formal', style: { 'border-color': palette.level['only-formal'] } },
  {
    selector: '.not-in-view',
    style: {
      'border-color': palette.level['not-in-view'],
      'border-style': 'dashed',
      'border-dash-pattern': [2.6, 2.2],
    },
  },
  {
    selector: '.connector',
    style: {
      width: 14,
      height: 14,
      'outline-width': 1.6,
      'outline-color': palette.ink,
      'outline-offset': 1.4,
    },
  },
  {
    selector: '.partner, .initiative, .place, .professional',
    style: { 'background-color': palette.partner, 'border-color': palette.paper, 'border-width': 1 },
  },
  {
    selector: '.plain',
    style: { 'background-color': palette.surface, 'border-color': palette.inkSoft, 'border-width': 1.2 },
  },
  {
    selector: '.near',
    style: { 'background-color': palette.partner, 'border-color': palette.paper, 'border-width': 0.8 },
  },
  {
    selector: '.support',
    style: { 'background-color': palette.partner, 'border-color': palette.ink, 'border-width': 2 },
  },
  ...palette.circles.map((colour, at) => ({
    selector: `.circle${at + 1}`,
    style: {
      'background-color': colour,
      'border-color': palette.paper,
      'border-width': 0.8,
      label: String(at + 1),
      'font-size': 8,
      'font-weight': 'bold' as const,
      color: palette.paper,
      'text-valign': 'center' as const,
      'text-halign': 'center' as const,
      'min-zoomed-font-size': 7,
    },
  })),
  { selector: '.size1', style: { width: 14, height: 14 } },
  { selector: '.size2', style: { width: 17, height: 17 } },
  { selector: '.size3', style: { width: 21, height: 21 } },
  { selector: '.size4', style: { width: 26, height: 26 } },
  { selector: '.partner', style: { shape: 'rectangle', width: 15, height: 15 } },
  { selector: '.initiative', style: { shape: 'diamond', width: 18, height: 18 } },
  {
    selector: '.place',
    style: {
      shape: 'polygon',
      'shape-polygon-points': '-0.85 1 -0.85 -0.2 0 -1 0.85 -0.2 0.85 1',
      width: 19,
      height: 18,
    },
  },
  {
    selector: '.professional',
    style: { 'background-image': bar(palette.paper), 'background-width': NODE, 'background-height': NODE },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'haystack',
      'haystack-radius': 0,
      events: 'no',
      width: 0.7,
      'line-color': palette.cloth,
      'line-opacity': 0.26,
    },
  },
  { selector: '.firm', style: { width: 1.2 } },
  { selector: '.firmest', style: { width: 1.8, 'line-opacity': 0.34 } },
  { selector: 'edge.fading', style: { width: 0.5, 'line-opacity': 0.16 } },
  {
    selector: '.formal',
    style: {
      'line-color': palette.partner,
      'line-style': 'dashed',
      'line-dash-pattern': [4, 3],
      'line-opacity': 0.22,
    },
  },
  { selector: '.thread', style: { width: 1.5, 'line-color': palette.thread, 'line-opacity': 0.95 } },
  { selector: '.inIsland', style: { width: 1.5, 'line-color': palette.level.island, 'line-opacity': 0.8 } },
  { selector: '.formal.stressed', style: { 'line-opacity': 0.34, width: 0.9 } },
  { selector: '.crossing', style: { width: 1.5, 'line-opacity': 0.75 } },
  {
    selector: '.new',
    style: { width: 3, 'line-color': palette.good, 'line-opacity': 1 },
  },
  {
    selector: '.gone',
    style: {
      width: 1.8,
      'line-color': palette.level['not-in-view'],
      'line-style': 'dotted',
      'line-opacity': 0.95,
    },
  },
  { selector: '.faded', style: { opacity: 0.12 } },
  { selector: '.kept', style: { opacity: 0.55 } },
  { selector: '.quiet', style: { opacity: 0.35 } },
  { selector: 'edge.lit', style: { 'line-opacity': 1, width: 1.9 } },
  {
    selector: 'node.hovered',
    style: { 'outline-width': 2, 'outline-color': palette.inkSoft, 'outline-offset': 2 },
  },
  {
    selector: 'node.focused',
    style: { 'outline-width': 3, 'outline-color': palette.cloth, 'outline-offset': 3 },
  },
  {
    selector: 'node.chosen',
    style: { 'outline-width': 3, 'outline-color': palette.ink, 'outline-offset': 2, 'z-index': 10 },
  },
]
