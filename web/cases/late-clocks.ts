import type { ClockView } from '@tongban/contract/clocks/views.ts'

/** The clocks that have run out on an authority and run still: what its lateness must be explained for. @rule R-ELEM-003 */
export function lateClocksOf<Clock extends Pick<ClockView, 'late' | 'stoppedAt' | 'owner'>>(clocks: readonly Clock[]): Clock[] {
  return clocks.filter((one) => one.late && one.stoppedAt === null && one.owner.kind === 'organisation')
}
