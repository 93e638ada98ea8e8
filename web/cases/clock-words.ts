import type { CaseClockKind } from '@tongban/contract/cases/kinds.ts'
import type { ClockView } from '@tongban/contract/clocks/views.ts'
import { formatDate, formatInstant, shanghaiOf } from '../ui/dates.ts'
import type { DueBeginning } from '../ui/due-sentence.ts'
import type { Language } from '../ui/language.ts'
import { say } from './said.ts'
import type { Said, SaidFor } from './said.ts'

type Limit = ClockView['limit']

/** What each clock is called. */
export const clockWords: SaidFor<CaseClockKind> = {
  handover: { zh: '移交', en: 'Hand-over' },
  consent: { zh: '接收', en: 'Taking over' },
  materialsParcel: { zh: '寄送材料', en: 'Paper by post' },
  resultReturn: { zh: '寄回结果', en: 'Result sent back' },
  handOut: { zh: '发放结果', en: 'Handing out' },
  intakeNotice: { zh: '告知是否受理', en: 'Notice of acceptance' },
  correction: { zh: '补正', en: 'Correction' },
  committed: { zh: '承诺时限', en: 'Promised limit' },
  statutory: { zh: '法定时限', en: 'Limit by law' },
  jointAct: { zh: '联办', en: 'Joint part' },
  delivery: { zh: '送达', en: 'Delivery' },
}

/** What is due by the date of each clock: {date}前办结. */
const dueWords: SaidFor<CaseClockKind> = {
  handover: { zh: '{date}前移交', en: 'Handed over by {date}' },
  consent: { zh: '{date}前接收', en: 'Taken over by {date}' },
  materialsParcel: { zh: '{date}前寄到', en: 'Paper there by {date}' },
  resultReturn: { zh: '{date}前寄回', en: 'Result back by {date}' },
  handOut: { zh: '{date}前发放', en: 'Handed out by {date}' },
  intakeNotice: { zh: '{date}前告知是否受理', en: 'Notice by {date}' },
  correction: { zh: '{date}前补正', en: 'Correct by {date}' },
  committed: { zh: '{date}前办结', en: 'Decided by {date}' },
  statutory: { zh: '法定{date}前办结', en: 'By law, decided by {date}' },
  jointAct: { zh: '{date}前办完', en: 'Done by {date}' },
  delivery: { zh: '{date}前送达', en: 'Delivered by {date}' },
}

/** What was done on the first day of each clock: 9月18日受理，次日起算. */
const beginnings: SaidFor<CaseClockKind> = {
  handover: { zh: '收件', en: 'Taken in' },
  consent: { zh: '请求移交', en: 'Hand-over requested' },
  materialsParcel: { zh: '收件', en: 'Taken in' },
  resultReturn: { zh: '制发结果', en: 'Result issued' },
  handOut: { zh: '结果寄到窗口', en: 'Result at the counter' },
  intakeNotice: { zh: '收齐材料', en: 'Everything received' },
  correction: { zh: '告知补正', en: 'Correction asked for' },
  committed: { zh: '受理', en: 'Accepted' },
  statutory: { zh: '受理', en: 'Accepted' },
  jointAct: { zh: '受理', en: 'Accepted' },
  delivery: { zh: '作出决定', en: 'Decided' },
}

/** Where the length of each clock comes from. */
const sources: SaidFor<CaseClockKind> = {
  handover: { zh: '协议约定', en: 'agreed: ' },
  consent: { zh: '协议约定', en: 'agreed: ' },
  materialsParcel: { zh: '协议约定', en: 'agreed: ' },
  resultReturn: { zh: '协议约定', en: 'agreed: ' },
  handOut: { zh: '协议约定', en: 'agreed: ' },
  intakeNotice: { zh: '法定', en: 'by law ' },
  correction: { zh: '给您', en: 'you have ' },
  committed: { zh: '承诺', en: 'promised: ' },
  statutory: { zh: '法定', en: 'by law ' },
  jointAct: { zh: '承诺', en: 'promised: ' },
  delivery: { zh: '法定', en: 'by law ' },
}

const unitWords: Record<Exclude<Limit['unit'], 'cutOff'>, { zh: string; one: string; many: string }> = {
  workingDay: { zh: '个工作日', one: 'working day', many: 'working days' },
  naturalDay: { zh: '天', one: 'day', many: 'days' },
  hour: { zh: '小时', one: 'hour', many: 'hours' },
  month: { zh: '个月', one: 'month', many: 'months' },
}

const nextCutOff: Said = { zh: '当天截止时间前', en: 'by the next cut-off of the day' }
const onTheSpot: Said = { zh: '当场办结', en: 'on the spot' }

/** 15 个工作日. A limit of nothing is done while one waits. */
export function sayLimit(limit: Limit, language: Language): string {
  if (limit.unit === 'cutOff') return say(nextCutOff, language)
  if (limit.amount === 0) return say(onTheSpot, language)
  const unit = unitWords[limit.unit]
  if (language === 'en') return `${limit.amount} ${limit.amount === 1 ? unit.one : unit.many}`
  return `${limit.amount} ${unit.zh}`
}

/** 15 个工作日办结, for a list in which it stands alone. */
export function sayWithin(limit: Limit, language: Language): string {
  const said = sayLimit(limit, language)
  if (limit.amount === 0 || limit.unit === 'cutOff') return said
  return language === 'en' ? `done in ${said}` : `${said}办结`
}

/** 承诺时限; a joint part bears the name of what is done in it. */
export function sayClock(clock: Pick<ClockView, 'kind' | 'name'>, language: Language): string {
  return clock.name ?? say(clockWords[clock.kind], language)
}

/** 10月15日前办结; hours are due at a time of day, and a clock that stands still has no date yet. */
export function sayDue(clock: Pick<ClockView, 'kind' | 'explanation' | 'limit'>, language: Language): string {
  const { dueOn } = clock.explanation
  if (dueOn === null) return say({ zh: '停表，恢复后再定日期', en: 'Paused; the date follows' }, language)
  return say(dueWords[clock.kind], language).replace('{date}', sayDueDate(clock, language))
}

/** 10月15日, or for a limit in hours 10月15日 11:30. Empty while a clock stands still. */
export function sayDueDate({ explanation, limit }: Pick<ClockView, 'explanation' | 'limit'>, language: Language): string {
  const { dueOn, dueAt } = explanation
  if (dueOn === null) return ''
  return countsDays(limit) || dueAt === null ? formatDate(dueOn, language) : formatInstant(dueAt, language)
}

function countsDays({ unit }: Limit): boolean {
  return unit !== 'hour' && unit !== 'cutOff'
}

/** How the count of a clock began and what was promised, for the sentence under its strip. */
export function beginningOf(clock: Pick<ClockView, 'kind' | 'startedAt' | 'limit'>, language: Language): DueBeginning {
  return {
    on: shanghaiOf(clock.startedAt).date,
    act: say(beginnings[clock.kind], language),
    promise: say(sources[clock.kind], language) + (language === 'en' ? '' : ' ') + sayLimit(clock.limit, language),
    nextDay: countsDays(clock.limit),
  }
}

/** The clock that a page leads with, or null when nothing runs. */
export function leadingOf<Clock extends Pick<ClockView, 'leading'>>(clocks: readonly Clock[]): Clock | null {
  return clocks.find((one) => one.leading) ?? null
}
