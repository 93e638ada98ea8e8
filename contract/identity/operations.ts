import { Type, type Static } from 'typebox'
import { Line, RegionCode, closed, named, nullable, oneOf } from '../fields.ts'
import { operation } from '../operation.ts'

/** Who is logged in, and what he may do. */
export const SessionView = closed({
  kind: oneOf(['staff', 'applicant', 'nobody']),
  name: nullable(Type.String()),
  nameEn: nullable(Type.String()),
  phone: nullable(Type.String()),
  region: nullable(Type.String()),
  regionName: nullable(Type.String()),
  regionNameEn: nullable(Type.String()),
  organisations: Type.Array(closed({ id: Type.String(), name: Type.String(), nameEn: Type.String() })),
  window: nullable(Type.String()),
  roles: Type.Array(Type.String()),
  permissions: Type.Array(Type.String()),
  /** Nothing else is open to him before he has chosen a password of his own. */
  mustChangePassword: Type.Boolean(),
  demo: Type.Boolean(),
  /** The platform's time, which the demo can move. */
  now: Type.String(),
  today: Type.String(),
})
export type SessionView = Static<typeof SessionView>

export const getSession = operation({
  id: 'identity.session', method: 'GET', path: '/api/session',
  summary: { zh: '当前登录', en: 'Who is logged in' }, permission: 'public', reply: SessionView, refusals: [],
})

/** Five wrong passwords lock an account for fifteen minutes. @rule S-02 */
export const loginStaff = operation({
  id: 'identity.loginStaff', method: 'POST', path: '/api/session/staff',
  summary: { zh: '工作人员登录', en: 'Staff login' }, permission: 'public',
  body: closed({
    region: RegionCode,
    login: Line('账号', 'Login', 60),
    password: Type.String(named('密码', 'Password', { minLength: 1, maxLength: 200 })),
  }),
  reply: SessionView, refusals: ['LoginFailed', 'AccountLocked', 'TooManyTries', 'RegionNotServed'],
})

/** Sends a code to a phone. In the demo the code comes back and is shown on the screen. */
export const requestPhoneCode = operation({
  id: 'identity.phoneCode', method: 'POST', path: '/api/session/phone-code',
  summary: { zh: '取验证码', en: 'Get a code' }, permission: 'public',
  body: closed({ region: RegionCode, phone: Type.String(named('手机号', 'Mobile phone', { pattern: '^1[3-9][0-9]{9}$' })) }),
  reply: closed({ sent: Type.Boolean(), demoCode: nullable(Type.String()), secondsValid: Type.Integer() }),
  refusals: ['TooManyTries', 'RegionNotServed'],
})

export const loginApplicant = operation({
  id: 'identity.loginApplicant', method: 'POST', path: '/api/session/applicant',
  summary: { zh: '群众登录', en: 'Resident login' }, permission: 'public',
  body: closed({
    region: RegionCode,
    phone: Type.String(named('手机号', 'Mobile phone', { pattern: '^1[3-9][0-9]{9}$' })),
    code: Type.String(named('验证码', 'Code', { pattern: '^[0-9]{6}$' })),
  }),
  reply: SessionView, refusals: ['CodeWrong', 'TooManyTries', 'RegionNotServed'],
})

export const logout = operation({
  id: 'identity.logout', method: 'DELETE', path: '/api/session',
  summary: { zh: '退出', en: 'Log out' }, permission: 'public', reply: closed({ done: Type.Boolean() }), refusals: [],
})

/**
 * Somebody of the staff chooses a new password. All his sessions end and this one begins anew, so that whoever
 * knew the old one is out. A password that an operator gave serves for this alone. @rule S-01 @rule S-06
 */
export const changePassword = operation({
  id: 'identity.changePassword', method: 'POST', path: '/api/session/password',
  summary: { zh: '改密码', en: 'Change the password' }, permission: 'own.password',
  body: closed({
    current: Type.String(named('现在的密码', 'Current password', { minLength: 1, maxLength: 200 })),
    chosen: Type.String(named('新密码', 'New password', { minLength: 1, maxLength: 200 })),
  }),
  reply: SessionView, refusals: ['PasswordWrong', 'PasswordWeak', 'PasswordUsedBefore', 'AccountLocked', 'TooManyTries'],
})
