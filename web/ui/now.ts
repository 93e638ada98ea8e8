import { shanghaiOf } from './dates.ts'

/**
 * The browser's own clock, for words such as “2 seconds ago” and the time at which a draft was
 * kept on this device. No due date is ever reckoned from it: the server says what today is.
 */
export function browserNow(): string {
  return new Date().toISOString()
}

/** The time of the browser's clock, shown in Shanghai, for example 10:02. */
export function browserTime(): string {
  return shanghaiOf(browserNow()).time
}
