import { isUtf8 } from 'node:buffer'
import { existsSync } from 'node:fs'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import type { PlatformClock } from '../clock.ts'
import { newId } from '../ids.ts'
import type { Logger } from '../log.ts'
import { StartupProblem } from '../startup-problem.ts'
import type { AnyOperation, Gate, Handler } from './call.ts'
import { answerGarbage, sendFailure, sendRefused } from './failures.ts'
import { securityHeaders } from './headers.ts'
import { mountOperation } from './mount.ts'
import { openApiOf } from './open-api.ts'
import { refuse } from './refused.ts'
import { refuseForeign } from './same-origin.ts'
import { assertSound } from './soundness.ts'
import { pageFor, serveWebFiles } from './web-files.ts'

const BODY_BYTES_MAX = 1_048_576
/** One byte more than a file may have, so that one that is too large can be told from one that just fits. */
const FILE_BYTES_MAX = 20_971_521
const PARAMETER_CHARACTERS_MAX = 500
const REQUEST_MILLISECONDS_MAX = 120_000

/**
 * - `publicOrigin` is the address under which people reach the platform, or null to go by what they asked for.
 * - `webRoot` is the folder of the built web application, or null to serve none.
 * - `trustedProxies` are addresses whose word about the sender's address is taken.
 */
export type HttpOptions<Caller> = {
  gate: Gate<Caller>
  clock: PlatformClock
  log: Logger
  publicOrigin: string | null
  webRoot: string | null
  trustedProxies: string[]
  version: string
  checkReplies: boolean
}

/** The server before it listens: operations are mounted, then it starts. */
export type HttpServer<Caller> = {
  mount<O extends AnyOperation>(operation: O, handler: Handler<O, Caller>): void
  /** Listens and answers the address. Throws StartupProblem `PortTaken`. */
  start(host: string, port: number): Promise<string>
  /** Lets requests that are under way finish, and takes no new ones. */
  stop(): Promise<void>
  readonly fastify: FastifyInstance
}

/** Builds the server with everything that holds for all routes. */
export async function httpServer<Caller>(options: HttpOptions<Caller>): Promise<HttpServer<Caller>> {
  const mounted = new Map<string, AnyOperation>()
  const server = bareServer(options)
  await addReading(server)
  addRules(server, options)
  const { webRoot } = options
  const hasWeb = webRoot !== null && existsSync(webRoot)
  if (hasWeb) await serveWebFiles(server, webRoot)
  server.setNotFoundHandler((request, reply) =>
    (hasWeb ? pageFor(request, reply, webRoot) : null) ?? sendRefused(refuse({ code: 'NotFound' }), request, reply))
  server.get('/api/openapi.json', () => openApiOf([...mounted.values()], options.version))
  return {
    fastify: server,
    mount(operation, handler) {
      if (mounted.has(operation.id)) throw new Error(`The operation ${operation.id} is mounted twice`)
      assertSound(operation)
      mounted.set(operation.id, operation)
      mountOperation(server, operation, handler, options)
    },
    start: (host, port) => listen(server, host, port),
    stop: () => server.close(),
  }
}

function bareServer<Caller>(options: HttpOptions<Caller>): FastifyInstance {
  return fastify({
    genReqId: newId,
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MILLISECONDS_MAX,
    forceCloseConnections: 'idle',
    trustProxy: options.trustedProxies.length > 0 ? options.trustedProxies : false,
    routerOptions: { maxParamLength: PARAMETER_CHARACTERS_MAX, ignoreTrailingSlash: false },
    frameworkErrors(error, request, reply) {
      reply.headers(securityHeaders(options.publicOrigin !== null))
      void sendFailure(error, request as never, reply as never, options.log)
    },
    clientErrorHandler: answerGarbage,
  })
}

/** Teaches the server to read JSON and uploads, and nothing else. */
async function addReading(server: FastifyInstance): Promise<void> {
  const parseJson = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) return done(null, undefined)
    if (!isUtf8(body)) return done(refuse({ code: 'BodyUnreadable' }), undefined)
    return parseJson(request, body.toString('utf8'), (error, value) => done(error === null ? null : refuse({ code: 'BodyUnreadable' }), value))
  })
  await server.register(multipart, { throwFileSizeLimit: false, limits: { files: 1, fields: 4, parts: 5, fieldSize: 1000, headerPairs: 20, fileSize: FILE_BYTES_MAX } })
}

/** What holds for every route: headers, one number a request, no word from foreign pages, one form of saying no. */
function addRules<Caller>(server: FastifyInstance, options: HttpOptions<Caller>): void {
  const headers = securityHeaders(options.publicOrigin?.startsWith('https:') ?? false)
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id)
    if (!request.url.startsWith('/api/')) return
    reply.header('cache-control', 'no-store')
    const refused = refuseForeign(request, options.publicOrigin)
    if (refused !== null) throw refused
  })
  server.setErrorHandler((error, request, reply) => sendFailure(error, request, reply, options.log))
}

async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await server.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new StartupProblem('PortTaken', `Port ${port} on ${host} is taken by another program: stop that one, or choose another port with PORT.`, error)
    if (code === 'EACCES') throw new StartupProblem('PortForbidden', `Port ${port} may not be used by this account: choose one above 1023 with PORT.`, error)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartupProblem('AddressUnknown', `This machine has no address ${host} to listen on: correct LISTEN.`, error)
    throw error
  }
}
