import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FieldProblem } from '@tongban/contract/problem.ts'
import type { PlatformClock } from '../clock.ts'
import { arrivingFile } from './arriving-file.ts'
import { FileReply, type AnyOperation, type ArrivingFile, type Call, type Gate, type Handler } from './call.ts'
import { sendRefused } from './failures.ts'
import { fileHeaders } from './headers.ts'
import { checkOf, textCheckOf, type InputCheck } from './input-check.ts'
import { languageOf, refuse, Refused } from './refused.ts'

/** What mounting needs besides the operation. `checkReplies` holds every answer against its schema, in tests. */
export type MountTools<Caller> = { gate: Gate<Caller>; clock: PlatformClock; checkReplies: boolean }

/**
 * Makes one operation of the contract reachable. In this order: who asks and whether he may, before a body
 * is read; then whether what he sent is right, all of it at once; then the handler.
 */
export function mountOperation<O extends AnyOperation, Caller>(
  server: FastifyInstance, operation: O, handler: Handler<O, Caller>, tools: MountTools<Caller>,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>()
  const checks = checksOf(operation)
  const checkReply = tools.checkReplies && !isBinary(operation) ? checkOf(operation.reply) : null
  server.route({
    method: operation.method,
    url: operation.path,
    async onRequest(request) {
      const caller = await tools.gate.authenticate(request)
      if (caller !== null) callers.set(request, caller)
      const refused = operation.permission === 'public' ? null : tools.gate.authorize(operation.permission, caller, request)
      if (refused !== null) throw refused
    },
    async handler(request, reply) {
      const language = languageOf(request.headers['accept-language'])
      const wrong = checks.flatMap(({ part, check }) => check(request[part] ?? (part === 'query' ? {} : request[part]), language))
      if (wrong.length > 0) return sendRefused(refuse({ code: 'InputInvalid' }, wrong as FieldProblem[]), request, reply)
      const file = operation.upload === true ? await arrivingFile(request) : null
      if (file instanceof Refused) return sendRefused(file, request, reply)
      const call = {
        params: request.params, query: request.query, body: request.body, file: file as ArrivingFile | null,
        caller: callers.get(request) ?? null, language, now: tools.clock.now(), source: request.ip, requestId: request.id, request, reply,
      }
      const answer: unknown = await handler(call as unknown as Call<O, Caller>)
      if (answer instanceof Refused) return sendRefused(declared(operation, answer), request, reply)
      if (checkReply !== null && !(answer instanceof FileReply)) assertReply(operation, checkReply, answer)
      return sendAnswer(operation, answer, reply)
    },
  })
}

type Part = 'params' | 'query' | 'body'

function checksOf(operation: AnyOperation): { part: Part; check: InputCheck }[] {
  return [
    ...(operation.params === undefined ? [] : [{ part: 'params' as const, check: textCheckOf(operation.params) }]),
    ...(operation.query === undefined ? [] : [{ part: 'query' as const, check: textCheckOf(operation.query) }]),
    ...(operation.body === undefined ? [] : [{ part: 'body' as const, check: checkOf(operation.body) }]),
  ]
}

/** Refusals that any operation may give without saying so. */
const ALWAYS_POSSIBLE = new Set(['InputInvalid', 'NotLoggedIn', 'SessionExpired', 'PasswordMustChange', 'PermissionMissing', 'NotFound', 'BodyUnreadable'])

/** A refusal that the contract does not announce is a mistake of ours: readers of the contract cannot be ready for it. */
function declared(operation: AnyOperation, refused: Refused): Refused {
  const { code } = refused.refusal
  if (operation.refusals.includes(code) || ALWAYS_POSSIBLE.has(code)) return refused
  throw new Error(`The operation ${operation.id} refused with ${code}, which it does not declare`)
}

/** Compares what goes over the wire, so a field that is undefined counts as absent. */
function assertReply(operation: AnyOperation, check: InputCheck, answer: unknown): void {
  const wrong = check(JSON.parse(JSON.stringify(answer ?? null)), 'en')
  if (wrong.length > 0) {
    const places = wrong.map((problem) => `${problem.field}: ${problem.message}`).join(' ')
    throw new Error(`The reply of ${operation.id} is not what its contract says. ${places}`)
  }
}

function isBinary(operation: AnyOperation): boolean {
  return (operation.reply as { contentMediaType?: string }).contentMediaType !== undefined
}

function sendAnswer(operation: AnyOperation, answer: unknown, reply: FastifyReply): FastifyReply {
  if (answer instanceof FileReply) return reply.headers(fileHeaders(answer.contentType, answer.fileName)).send(answer.content)
  if (isBinary(operation)) {
    const { contentMediaType } = operation.reply as unknown as { contentMediaType: string }
    return reply.headers(fileHeaders(contentMediaType, operation.path.split('/').at(-1) ?? 'file')).send(answer)
  }
  return reply.send(answer)
}
