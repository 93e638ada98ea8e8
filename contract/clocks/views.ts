import { Type, type Static } from 'typebox'
import { InstantText, LegalDate, closed, nullable, oneOf } from '../fields.ts'

export const Limit = closed({
  amount: Type.Integer({ minimum: 0 }),
  unit: oneOf(['workingDay', 'naturalDay', 'hour', 'month', 'cutOff']),
})

/** A run of days that a clock counted, or did not, and why. */
export const Segment = closed({
  from: LegalDate,
  to: LegalDate,
  days: Type.Integer(),
  counted: Type.Boolean(),
  why: oneOf([
    'startDay', 'workingDay', 'makeUpWorkingDay', 'naturalDay', 'weekend', 'holiday', 'paused', 'extension', 'rolledOver', 'hours', 'cutOff',
  ]),
  name: nullable(Type.String()),
  rule: Type.String(),
  calendarVersion: nullable(Type.String()),
})

export const Explanation = closed({
  dueOn: nullable(LegalDate),
  dueAt: nullable(InstantText),
  countedDays: Type.Integer(),
  segments: Type.Array(Segment),
  calendarVersions: Type.Array(Type.String()),
  paused: Type.Boolean(),
})

/** What is left of a limit; below zero it is what has gone over. */
export const Remaining = closed({ amount: Type.Number(), unit: oneOf(['workingDay', 'naturalDay', 'hour']) })

export const ClockKind = oneOf([
  'handover', 'consent', 'materialsParcel', 'resultReturn', 'handOut', 'intakeNotice', 'correction', 'committed', 'statutory',
  'jointAct', 'delivery',
])

export const Light = oneOf(['ok', 'soon', 'today', 'overdue', 'paused', 'done'])

/** One clock as everybody sees it: the same for the applicant, the clerk and the auditor. */
export const ClockView = closed({
  id: Type.String(),
  kind: ClockKind,
  name: nullable(Type.String()),
  owner: closed({ kind: oneOf(['applicant', 'organisation']), region: nullable(Type.String()), label: Type.String(), labelEn: Type.String() }),
  startedAt: InstantText,
  stoppedAt: nullable(InstantText),
  limit: Limit,
  rule: Type.String(),
  explanation: Explanation,
  light: Light,
  remaining: nullable(Remaining),
  late: Type.Boolean(),
  leading: Type.Boolean(),
})

export type ClockView = Static<typeof ClockView>
