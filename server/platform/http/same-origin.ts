import type { FastifyRequest } from 'fastify'
import { refuse, type Refused } from './refused.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a request that changes something and was sent by a page of somebody else. A browser tells where a
 * request comes from; and it cannot be made to send JSON to us from elsewhere without asking us first.
 *
 * @param publicOrigin where the platform is reached, or null to go by the address that was asked for
 */
export function refuseForeign(request: FastifyRequest, publicOrigin: string | null): Refused | null {
  if (READING.has(request.method)) return null
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse({ code: 'ForeignOrigin' })
  const { origin } = request.headers
  if (origin !== undefined && !isOurs(origin, request.headers.host, publicOrigin)) return refuse({ code: 'ForeignOrigin' })
  const type = request.headers['content-type'] ?? ''
  const sendsBody = request.method === 'POST' || type !== ''
  if (sendsBody && !/^(application\/json|multipart\/form-data)\s*(;|$)/i.test(type)) return refuse({ code: 'ContentTypeRefused' })
  return null
}

function isOurs(origin: string, host: string | undefined, publicOrigin: string | null): boolean {
  if (publicOrigin !== null) return origin === publicOrigin
  return URL.canParse(origin) && new URL(origin).host === host
}
