import type { StylesheetJson } from 'cytoscape'

/** The properties of one mark or line, as Cytoscape names them. */
export type Look = Readonly<Record<string, unknown>>

type Rule = { readonly selectors: readonly Selector[]; readonly style: Look }
type Selector = { readonly group: string; readonly classes: readonly string[] }

/**
 * Answers how Cytoscape would dress a mark or line with these classes, so that what is drawn without it looks the
 * same. Knows the selectors that our style sheet uses: a kind, classes, and several of those separated by commas.
 */
export function looksOf(sheet: StylesheetJson): (group: 'node' | 'edge', classes: string) => Look {
  const rules = sheet.map(readRule)
  const known = new Map<string, Look>()
  return (group, classes) => {
    const key = `${group} ${classes}`
    let look = known.get(key)
    if (!look) {
      const its = new Set(classes.split(' '))
      const fits = (selector: Selector) =>
        (selector.group === '' || selector.group === group) && selector.classes.every((one) => its.has(one))
      const fitting = rules.filter(({ selectors }) => selectors.some(fits)).map(({ style }) => style)
      look = Object.assign({}, ...fitting) as Look
      known.set(key, look)
    }
    return look
  }
}

function readRule(rule: StylesheetJson[number]): Rule {
  const selectors = rule.selector.split(',').map((text): Selector => {
    const [group = '', ...classes] = text.trim().split('.')
    return { group, classes }
  })
  return { selectors, style: 'style' in rule ? { ...rule.style } : {} }
}

export const numberIn = (look: Look, name: string, usual = 0): number => {
  const value = look[name]
  return typeof value === 'number' ? value : usual
}
export const textIn = (look: Look, name: string): string => String(look[name] ?? '')
export const numbersIn = (look: Look, name: string): number[] => {
  const value = look[name]
  if (typeof value === 'string') return value.split(' ').map(Number)
  return Array.isArray(value) ? value.map(Number) : []
}
