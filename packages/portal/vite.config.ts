import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * A page's first script imports the app and does not wait for it, so Vite does not name the app's files in the page: the
 * browser would hear of them only once that script is there.
 */
const preloadApp: Plugin = {
  name: 'preload-app',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const app = chunks.find(({ name }) => name === 'app')
      // The largest first: before HTTP/2 a browser asks for six at once.
      return chunks
        .filter(({ fileName, isEntry }) => !isEntry && (fileName === app?.fileName || app?.imports.includes(fileName)))
        .toSorted((a, b) => a.code.length - b.code.length)
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        }))
    },
  },
}

export default defineConfig({
  plugins: [react(), preloadApp],
  build: {
    // Under the policy of the edge no file may be inside another.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files: each is a request. The first of these that a module, or what imports it, is of.
          groups: [
            { name: 'first', test: /\/src\/(?:portal|console)\/main\.ts|preload-helper/, priority: 6 },
            { name: 'react', test: /\/node_modules\/(?:react|scheduler)\//, priority: 5 },
            { name: 'react-dom', test: /\/node_modules\/react-dom\//, priority: 4 },
            { name: 'query', test: /\/node_modules\/@tanstack\/query-core\//, priority: 4 },
            { name: 'router', test: /\/node_modules\/@tanstack\/react-router\//, priority: 3 },
            { name: 'app', test: /\/src\/(?:portal|console)\/app\.tsx/, priority: 2 },
            { name: 'ticket', test: /\/src\/portal\/ticket-page\.tsx/, priority: 1 },
            { name: 'ticket-deeds', test: /\/src\/portal\/ticket-deeds\.tsx/, priority: 0 },
          ],
        },
      },
    },
  },
})
