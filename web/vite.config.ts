import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** While developing, every address of a page is answered with the page of its application, as the server does. */
function pagesByAddress(): Plugin {
  return {
    name: 'pages-by-address',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const address = request.url ?? '/'
        const wantsPage = request.headers.accept?.includes('text/html') && !address.startsWith('/api/')
        if (wantsPage) request.url = /^\/desk(\/|\?|$)/.test(address) ? '/desk/index.html' : '/index.html'
        next()
      })
    },
  }
}

/** Every browser that runs this application reads woff2; the older copies would double the size of what we ship. */
function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !/\.css($|\?)/.test(id)) return null
      return { code: code.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }
    },
  }
}

export default defineConfig({
  root: here('.'),
  appType: 'mpa',
  plugins: [react(), pagesByAddress(), onlyWoff2()],
  resolve: { alias: { '@rjsf/validator-ajv8': here('ui/form/no-compiled-validator.ts') } },
  server: { port: 5173, proxy: { '^/api/(?!.*[.]ts(\\?|$))': 'http://127.0.0.1:8080' } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: sources for fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: { portal: here('index.html'), desk: here('desk/index.html') } },
  },
})
