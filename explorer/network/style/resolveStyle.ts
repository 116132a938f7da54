import type { StylesheetJson } from 'cytoscape'

/** The properties of one mark or line, as Cytoscape names them. */
export type MarkStyle = Readonly<Record<string, unknown>>

type Rule = { readonly selectors: readonly Selector[]; readonly style: MarkStyle }
type Selector = { readonly group: string; readonly classes: readonly string[] }

/**
 * Answers how Cytoscape would appearance a mark or line with these classes, so that what is drawn without it looks the
 * same. Knows the selectors that our style sheet uses: a kind, classes, and several of those separated by commas.
 */
export function resolveStyle(sheet: StylesheetJson): (group: 'node' | 'edge', classes: string) => MarkStyle {
  const rules = sheet.map(readRule)
  const known = new Map<string, MarkStyle>()
  return (group, classes) => {
    const key = `${group} ${classes}`
    let markStyle = known.get(key)
    if (!markStyle) {
      const its = new Set(classes.split(' '))
      const fits = (selector: Selector) =>
        (selector.group === '' || selector.group === group) && selector.classes.every((one) => its.has(one))
      const fitting = rules.filter(({ selectors }) => selectors.some(fits)).map(({ style }) => style)
      markStyle = Object.assign({}, ...fitting) as MarkStyle
      known.set(key, markStyle)
    }
    return markStyle
  }
}

function readRule(rule: StylesheetJson[number]): Rule {
  const selectors = rule.selector.split(',').map((text): Selector => {
    const [group = '', ...classes] = text.trim().split('.')
    return { group, classes }
  })
  return { selectors, style: 'style' in rule ? { ...rule.style } : {} }
}

export const numberIn = (markStyle: MarkStyle, name: string, usual = 0): number => {
  const value = markStyle[name]
  return typeof value === 'number' ? value : usual
}
export const textIn = (markStyle: MarkStyle, name: string): string => String(markStyle[name] ?? '')
export const numbersIn = (markStyle: MarkStyle, name: string): number[] => {
  const value = markStyle[name]
  if (typeof value === 'string') return value.split(' ').map(Number)
  return Array.isArray(value) ? value.map(Number) : []
}
