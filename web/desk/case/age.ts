import type { TFunction } from 'i18next'

const minute = 60
const hour = 3600
const day = 86_400

/** 2 秒前, 3 分钟前: how long before a moment another one was, in the largest whole unit. Both are instants as text. */
export function sayAge(then: string, now: string, t: TFunction<'deskCase'>): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(then)) / 1000))
  if (seconds < minute) return t('age.seconds', { count: seconds })
  if (seconds < hour) return t('age.minutes', { count: Math.floor(seconds / minute) })
  if (seconds < day) return t('age.hours', { count: Math.floor(seconds / hour) })
  return t('age.days', { count: Math.floor(seconds / day) })
}
