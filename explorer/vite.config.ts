import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [svelte()],
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
