import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { keepsShell } from './platform/serviceWorker/shell.ts'

/** The letters of the first words are fetched beside the scripts, not after the styles that name them. */
const fontsFirst = (): Plugin => ({
  name: 'weefsel-fonts-first',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const fonts = Object.keys(bundle).filter((file) => /-latin-(400|700)-normal-.*\.woff2$/.test(file))
      return fonts.map((file) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }))
    },
  },
})

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [svelte(), fontsFirst(), keepsShell()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // One sheet: a part that is fetched later stands as it should at once, and can be fetched again when it failed.
    cssCodeSplit: false,
    // Fonts stay files of their own: the security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The server's security policy does not allow the inline script that older browsers would need.
    modulePreload: { polyfill: false },
    // The first screen comes in one file: forty small ones wait for each other.
    rolldownOptions: {
      // How long it takes on this machine is no fault.
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
})
