import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'

/** Serves the built web application. Files whose name carries a digest of their content never change. */
export async function serveWebFiles(server: FastifyInstance, root: string): Promise<void> {
  await server.register(fastifyStatic, {
    root,
    prefix: '/',
    // One route a file, found now: an address that is no file goes straight to the applications.
    wildcard: false,
    globIgnore: ['**/*.br', '**/*.gz'],
    preCompressed: true,
    redirect: false,
    index: ['index.html'],
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', path.includes('/assets/') ? FOREVER : ASK_AGAIN)
    },
  })
}

/**
 * An address that is no file belongs to one of the applications, which reads it in the browser: the one in
 * the folder of the first step, else the portal. Null when the request is not for a page.
 */
export function pageFor(request: FastifyRequest, reply: FastifyReply, root: string): FastifyReply | null {
  const path = request.url.split('?')[0] ?? '/'
  const wantsPage = request.method === 'GET' || request.method === 'HEAD'
  if (!wantsPage || path.startsWith('/api/') || path === '/api' || /\.\w{1,5}$/.test(path)) return null
  const first = /^\/([a-z]+)(\/|$)/.exec(path)?.[1]
  const own = first === undefined ? null : join(first, 'index.html')
  const page = own !== null && existsSync(join(root, own)) ? own : 'index.html'
  return existsSync(join(root, page)) ? reply.sendFile(page) : null
}
