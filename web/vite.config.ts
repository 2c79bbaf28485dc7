import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** How the web UI is built. In development, `PIGMEU_SERVER` of the proxy is the server of `npm start` on its default port. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 700, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:4600', '/health': 'http://127.0.0.1:4600' } },
})
