import { Type } from 'typebox'
import { closed, named } from '../fields.ts'
import { operation } from '../operation.ts'

/** Moves the platform's time forward, in the demo only. Time never goes back. */
export const moveClock = operation({
  id: 'demo.clock', method: 'POST', path: '/api/demo/clock',
  summary: { zh: '拨快演示时钟', en: 'Move the demo clock' }, permission: 'demo.clock',
  body: closed({ minutes: Type.Integer(named('拨快多少分钟', 'Minutes forward', { minimum: 1, maximum: 527040 })) }),
  reply: closed({ now: Type.String(), today: Type.String(), settled: Type.Integer() }), refusals: ['NotInDemo', 'CalendarYearMissing'],
})

/** The demo's people, so that a visitor can step into each role. Empty outside the demo. */
export const listDemoAccounts = operation({
  id: 'demo.accounts', method: 'GET', path: '/api/demo/accounts',
  summary: { zh: '演示账号', en: 'Demo accounts' }, permission: 'public',
  reply: closed({
    password: Type.String(),
    staff: Type.Array(closed({ region: Type.String(), regionName: Type.String(), regionNameEn: Type.String(), login: Type.String(), name: Type.String(), nameEn: Type.String(), title: Type.String(), titleEn: Type.String() })),
    residents: Type.Array(closed({ name: Type.String(), phone: Type.String(), identifier: Type.String(), kind: Type.String() })),
  }),
  refusals: ['NotInDemo'],
})
