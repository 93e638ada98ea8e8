import type { Socket } from 'node:net'
import { MissingCalendarYear } from '@tongban/domain/clocks/calendar.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from '../log.ts'
import { languageOf, problemFrom, refuse, Refused } from './refused.ts'

/** What the framework could not make anything of, by its own code, and how we call it. */
const UNREADABLE: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'ContentTypeRefused',
  FST_ERR_BAD_URL: 'AddressUnreadable',
  FST_ERR_INVALID_URL: 'AddressUnreadable',
  FST_ERR_MAX_PARAM_LENGTH: 'AddressUnreadable',
  FST_REQ_FILE_TOO_LARGE: 'FileTooLarge',
  FST_FILES_LIMIT: 'BodyUnreadable',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'ContentTypeRefused',
}

/** Answers of the database, or of the way to it, that pass by themselves. */
const PASSING = /^(08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/

/** Sends a refusal in the language of the request. */
export function sendRefused(refused: Refused, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemFrom(refused, languageOf(request.headers['accept-language']), request.id)
  return reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

/**
 * Turns whatever was thrown into an answer. A refusal is one already; what the sender garbled is his; what
 * the database could not be asked is told as passing; the rest is our own fault and is logged under the
 * number that the answer carries.
 */
export function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): FastifyReply {
  if (error instanceof Refused) return sendRefused(error, request, reply)
  if (error instanceof MissingCalendarYear) return sendRefused(refuse({ code: 'CalendarYearMissing', year: error.year }), request, reply)
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const named = UNREADABLE[code ?? '']
  if (named !== undefined) return sendRefused(refuse({ code: named }), request, reply)
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return sendRefused(refuse({ code: 'BodyUnreadable' }), request, reply)
  const passing = PASSING.test(code ?? '') || /timeout exceeded when trying to connect|Connection terminated/.test(String((error as Error | null)?.message))
  log.error({ error, requestId: request.id, method: request.method, route: request.routeOptions.url }, passing ? 'database out of reach' : 'fault')
  if (passing) reply.header('retry-after', '5')
  return sendRefused(refuse({ code: passing ? 'OutOfReach' : 'Fault' }), request, reply)
}

/** Answers what never became a request: headers without end, bytes that are not HTTP, a sender that is too slow. */
export function answerGarbage(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  // Nothing of the request could be read, neither its language nor anything to number it by.
  const body = JSON.stringify({ ...problemFrom(refuse({ code: 'RequestUnreadable' }), 'zh', ''), status: Number(status.slice(0, 3)) })
  socket.end(`HTTP/1.1 ${status}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`)
}
