import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const library = fileURLToPath(
  new URL('../../../node_modules/cytoscape/dist/cytoscape.min.js', import.meta.url),
)

type Graph = {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  readonly ties: readonly { readonly source: string; readonly target: string }[]
}

/** Draws the same people and lines with Cytoscape as it comes, all of them, at the same places. */
export async function showPlain(page: Page, { nodes, ties }: Graph): Promise<void> {
  await page.setContent('<!doctype html><div id="plain" style="position:absolute;inset:0"></div>')
  await page.addScriptTag({ path: library })
  const elements = [
    ...nodes.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
    ...ties.map(({ source, target }) => ({ data: { source, target } })),
  ]
  await page.evaluate(async (elements) => {
    const { cytoscape } = globalThis as unknown as {
      cytoscape: (options: object) => { one(event: 'render', then: () => void): void }
    }
    const container = document.getElementById('plain')
    const cy = cytoscape({ container, elements, layout: { name: 'preset' } })
    await new Promise<void>((resolve) => cy.one('render', resolve))
  }, elements)
}
