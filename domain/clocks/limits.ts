import type { Limit } from './clock.ts'

/**
 * Whether a promised limit keeps within the statutory one. Limits of different units cannot be
 * compared without converting, so nothing is said of them. @rule R-ELEM-001 @rule R-ELEM-002
 */
export function judgePromise(committed: Limit, statutory: Limit): 'within' | 'longer' | 'unitsDiffer' {
  if (committed.unit !== statutory.unit) return 'unitsDiffer'
  return committed.amount <= statutory.amount ? 'within' : 'longer'
}
