import { legalDateOf, type InstantText, type LegalDate } from '@tongban/domain/moment.ts'

/**
 * The platform's time, and the only place that reads the machine's. In the demo it stands at a distance from
 * the machine's and can be moved forward, so that due dates can be seen arriving; it never runs backwards.
 */
export type PlatformClock = {
  now(): InstantText
  today(): LegalDate
  offsetMilliseconds(): number
  /** Sets the distance from the machine's time, ahead being positive. Throws RangeError when that is less than now. */
  setOffset(milliseconds: number): void
}

/**
 * @param offset how far from the machine's time to begin; negative when behind it
 * @param machineTime milliseconds since 1970; handed in by tests
 */
export function platformClock(offset = 0, machineTime: () => number = Date.now): PlatformClock {
  let ahead = offset
  let date: { from: number; until: number; text: LegalDate } = { from: 0, until: 0, text: '' }
  return {
    now: () => new Date(machineTime() + ahead).toISOString(),
    today() {
      const moment = machineTime() + ahead
      if (moment < date.from || moment >= date.until) date = legalDateAround(moment)
      return date.text
    },
    offsetMilliseconds: () => ahead,
    setOffset(milliseconds) {
      if (!Number.isSafeInteger(milliseconds) || milliseconds < ahead) {
        throw new RangeError(`The platform's time only moves forward: ${milliseconds} ms is less than ${ahead} ms.`)
      }
      ahead = milliseconds
    },
  }
}

/** The legal date of a moment and the stretch in which it holds, so that it is worked out once a day. */
function legalDateAround(moment: number): { from: number; until: number; text: LegalDate } {
  const text = legalDateOf(new Date(moment).toISOString())
  const day = Temporal.PlainDate.from(text)
  return { from: startOf(day), until: startOf(day.add({ days: 1 })), text }
}

function startOf(day: Temporal.PlainDate): number {
  return day.toZonedDateTime('Asia/Shanghai').epochMilliseconds
}
