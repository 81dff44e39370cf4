import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    // Two apps: what both need is in chunks of its own.
    rolldownOptions: { input: { portal: 'index.html', console: 'console/index.html' } },
    // Under the policy of the edge no file may be inside another.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
