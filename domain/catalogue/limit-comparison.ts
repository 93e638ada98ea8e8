import type { Limit } from '../clocks/clock.ts'

/** The longest run of days off that two adjoining public holidays can make, in days. */
const LONGEST_HOLIDAY_DAYS = 16

/**
 * Whether a promise can never outlast a limit. Within one unit the amounts decide. Across units the
 * promise is counted at its longest and the limit at its shortest, in calendar days, so that no
 * calendar can prove the answer wrong. @rule R-ELEM-001 @rule R-ELEM-002
 */
export function neverLonger(promise: Limit, limit: Limit): boolean {
  if (promise.unit === limit.unit) return promise.amount <= limit.amount
  return longestDays(promise) <= shortestDays(limit)
}

/** The most calendar days that a limit can take. */
function longestDays({ amount, unit }: Limit): number {
  switch (unit) {
    case 'workingDay':
      return amount === 0 ? 0 : Math.ceil(amount / 5) * 7 + LONGEST_HOLIDAY_DAYS
    case 'naturalDay':
      return amount === 0 ? 0 : amount + LONGEST_HOLIDAY_DAYS
    case 'hour':
      return Math.ceil(amount / 24)
    case 'month':
      return amount * 31 + LONGEST_HOLIDAY_DAYS
    case 'cutOff':
      return 1 + LONGEST_HOLIDAY_DAYS
  }
}

/** The fewest calendar days that a limit can take. */
function shortestDays({ amount, unit }: Limit): number {
  switch (unit) {
    case 'workingDay':
    case 'naturalDay':
      return amount
    case 'hour':
      return Math.floor(amount / 24)
    case 'month':
      return amount * 28
    case 'cutOff':
      return 0
  }
}
