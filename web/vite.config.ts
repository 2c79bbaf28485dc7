import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The Markdown parser reads named characters through the page where there is one; a thread beside the page has none. */
const charactersWithoutPage = (): Plugin => ({
  name: 'characters-without-page',
  enforce: 'pre',
  resolveId: (source) =>
    source === 'decode-named-character-reference' ? createRequire(import.meta.url).resolve(source) : null,
})

/** How the web UI is built. In development, `PIGMEU_SERVER` of the proxy is the server of `npm start` on its default port. */
export default defineConfig({
  plugins: [react()],
  worker: { plugins: () => [charactersWithoutPage()] },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 700, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:4600', '/health': 'http://127.0.0.1:4600' } },
})
