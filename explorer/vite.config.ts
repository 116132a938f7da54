import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

/** The fabric is what opens first: its code is fetched beside that of the app, not after it. */
const fabricFirst = (): Plugin => ({
  name: 'weefsel-fabric-first',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const view = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'FabricView')
      if (view?.type !== 'chunk') return []
      const wanted = [view.fileName, ...view.imports].filter((file) => !html.includes(file))
      return wanted.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }))
    },
  },
})

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [svelte(), fabricFirst()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts stay files of their own: the security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The server's security policy does not allow the inline script that older browsers would need.
    modulePreload: { polyfill: false },
  },
})
