import type { TFunction } from 'i18next'
import { formatDate } from './dates.ts'
import type { DateText } from './dates.ts'
import type { Explanation, Segment } from './explanation.ts'
import type { Language } from './language.ts'

/** What a person needs to hear before the days: which act began the clock, and what was promised. */
export type DueBeginning = {
  on: DateText
  /** 受理, or Accepted. */
  act: string
  /** 承诺 15 个工作日, or 15 working days promised. */
  promise: string
  /** Whether the day of the act is left out of the count. */
  nextDay: boolean
}

const holidaysEn: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明: 'Qingming',
  劳动: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-Autumn Festival',
  国庆: 'National Day',
}

/** A holiday's name as it is said: without 节 in Chinese, and by its English name where it has one. */
export function holidayName(name: string, language: Language): string {
  const known = Object.keys(holidaysEn).filter((holiday) => name.includes(holiday))
  if (known.length === 0) return name
  return known.map((holiday) => (language === 'en' ? holidaysEn[holiday]! : holiday)).join(language === 'en' ? ' and ' : '、')
}

/**
 * The sentence under the strip, composed from the segments: how it began, what did not count, what
 * counted although it was a weekend, and where the clock stood still.
 */
export function dueSentence(explanation: Explanation, beginning: DueBeginning, language: Language, t: TFunction<'ui'>): string {
  const inside = explanation.segments
  const clauses = [
    ...offClause(inside, language, t),
    ...makeUpClause(inside, language, t),
    ...extensionClause(inside, t),
    ...rollOverClause(inside, t),
    ...pauseClauses(inside, explanation.dueOn === null, t),
  ]
  const start = t(beginning.nextDay ? 'due.started' : 'due.startedAtOnce', {
    date: formatDate(beginning.on, language),
    act: beginning.act,
    promise: beginning.promise,
  })
  if (clauses.length === 0) return start
  const rest = sentenceCase(clauses.join(t('due.pause')), language) + t('due.end')
  return language === 'en' ? `${start} ${rest}` : start + rest
}

function offClause(segments: readonly Segment[], language: Language, t: TFunction<'ui'>): string[] {
  const off = segments.filter((segment) => !segment.counted && (segment.why === 'weekend' || segment.why === 'holiday'))
  const count = total(off)
  if (count === 0) return []
  const holidays = new Set(off.flatMap((segment) => (segment.why === 'holiday' && segment.name ? [holidayName(segment.name, language)] : [])))
  const weekends = off.some((segment) => segment.why === 'weekend') ? [t('due.weekends')] : []
  const festivals = [...holidays].join(t('comma'))
  const names = [...weekends, ...(festivals ? [festivals] : [])].join(t('and'))
  return [t('due.off', { count, names })]
}

function makeUpClause(segments: readonly Segment[], language: Language, t: TFunction<'ui'>): string[] {
  const dates = segments.filter((segment) => segment.why === 'makeUpWorkingDay').map((segment) => formatDate(segment.from, language))
  return dates.length === 0 ? [] : [t('due.makeUp', { dates: joinDates(dates, language, t) })]
}

function extensionClause(segments: readonly Segment[], t: TFunction<'ui'>): string[] {
  const count = total(segments.filter((segment) => segment.why === 'extension'))
  return count === 0 ? [] : [t('due.extended', { count })]
}

function rollOverClause(segments: readonly Segment[], t: TFunction<'ui'>): string[] {
  return segments.some((segment) => segment.why === 'rolledOver') ? [t('due.rolledOver')] : []
}

function pauseClauses(segments: readonly Segment[], stillPaused: boolean, t: TFunction<'ui'>): string[] {
  const byReason = new Map<string, number>()
  const pauses = segments.filter((segment) => segment.why === 'paused')
  for (const pause of pauses) byReason.set(pause.name ?? '', (byReason.get(pause.name ?? '') ?? 0) + pause.days)
  const said = [...byReason].map(([reason, count]) => t('due.paused', { reason, count }))
  const last = pauses.at(-1)
  return stillPaused && last ? [...said, t('due.pausedNow', { reason: last.name ?? '' })] : said
}

function joinDates(dates: string[], language: Language, t: TFunction<'ui'>): string {
  if (language === 'en' && dates.length > 1) return `${dates.slice(0, -1).join(', ')}${t('and')}${dates.at(-1)}`
  return dates.join(t('comma'))
}

function total(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.days, 0)
}

function sentenceCase(text: string, language: Language): string {
  return language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
