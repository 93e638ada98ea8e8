import { changePassword, getSession, loginApplicant, loginStaff, logout, requestPhoneCode } from '@tongban/contract/identity/operations.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { refuse } from '../platform/http/refused.ts'
import type { Caller, StaffCaller } from './caller.ts'
import { choosePassword } from './password-change.ts'
import { checkPhoneCode, sendPhoneCode, type PhoneLoginTools } from './phone-login.ts'
import { sessionViewOf, type SessionViewSource } from './session-view.ts'
import type { Sessions } from './sessions.ts'
import { checkStaffLogin, type StaffLoginTools } from './staff-login.ts'

export type IdentityTools = {
  /** The regions that this deployment runs. */
  served: ReadonlySet<string>
  sessions: Sessions
  view: SessionViewSource
  staffLogin: StaffLoginTools
  phoneLogin: PhoneLoginTools
}

/** Logging in and out. */
export function mountIdentity(http: Pick<HttpServer<Caller>, 'mount'>, tools: IdentityTools): void {
  const { sessions, view, served } = tools
  const mustBeServed = (region: string) => {
    if (!served.has(region)) throw refuse({ code: 'RegionNotServed' })
  }
  http.mount(getSession, ({ caller }) => sessionViewOf(view, caller))
  http.mount(loginStaff, async ({ body, request, reply }) => {
    mustBeServed(body.region)
    const { accountId } = await checkStaffLogin(tools.staffLogin, body)
    await sessions.end(request.headers.cookie)
    const { setCookie, caller } = await sessions.open(body.region, { kind: 'staff', accountId })
    tools.staffLogin.log.info({ region: body.region, accountId }, 'logged in')
    reply.header('set-cookie', setCookie)
    return sessionViewOf(view, caller)
  })
  http.mount(changePassword, async ({ caller, body, language, reply }) => {
    const { region, accountId } = staffOnly(caller)
    await choosePassword(tools.staffLogin, { region, accountId }, body, language)
    await sessions.endAllOf(region, accountId)
    const opened = await sessions.open(region, { kind: 'staff', accountId })
    tools.staffLogin.log.info({ region, accountId }, 'chose a new password')
    reply.header('set-cookie', opened.setCookie)
    return sessionViewOf(view, opened.caller)
  })
  http.mount(requestPhoneCode, ({ body, source }) => {
    mustBeServed(body.region)
    return sendPhoneCode(tools.phoneLogin, body.region, body.phone, source)
  })
  http.mount(loginApplicant, async ({ body, request, reply }) => {
    mustBeServed(body.region)
    await checkPhoneCode(tools.phoneLogin, body.region, body.phone, body.code)
    await sessions.end(request.headers.cookie)
    const { setCookie, caller } = await sessions.open(body.region, { kind: 'applicant', phone: body.phone })
    reply.header('set-cookie', setCookie)
    return sessionViewOf(view, caller)
  })
  http.mount(logout, async ({ request, reply }) => {
    reply.header('set-cookie', await sessions.end(request.headers.cookie))
    return { done: true }
  })
}

function staffOnly(caller: Caller): StaffCaller {
  if (caller.kind !== 'staff') throw refuse({ code: 'PermissionMissing' })
  return caller
}
