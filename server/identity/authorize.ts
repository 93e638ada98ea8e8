import type { FastifyRequest } from 'fastify'
import type { Permission } from '@tongban/domain/identity/permissions.ts'
import type { Gate } from '../platform/http/call.ts'
import { refuse, type Refused } from '../platform/http/refused.ts'
import type { Caller } from './caller.ts'
import type { Sessions } from './sessions.ts'

/**
 * Whether somebody may ask for what needs this permission; else the refusal. Whoever must choose a password of
 * his own may do that and nothing else.
 *
 * @rule S-05 @rule S-06
 */
export function authorize(permission: Permission, caller: Caller | null, claimsSession: boolean): Refused | null {
  if (permission === 'public') return null
  if (caller === null) return refuse({ code: claimsSession ? 'SessionExpired' : 'NotLoggedIn' })
  if (caller.kind === 'staff' && caller.mustChangePassword && permission !== 'own.password') return refuse({ code: 'PasswordMustChange' })
  return caller.permissions.has(permission) ? null : refuse({ code: 'PermissionMissing' })
}

/** The gate of every route: who sent it, by the session cookie, and whether his post includes it. */
export function createGate(sessions: Sessions): Gate<Caller> {
  const cookie = (request: FastifyRequest) => request.headers.cookie
  return {
    authenticate: (request) => sessions.authenticate(cookie(request)),
    authorize: (permission, caller, request) => authorize(permission, caller, sessions.claims(cookie(request))),
  }
}
