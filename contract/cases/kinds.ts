import type { CaseFact } from '@tongban/domain/cases/events.ts'

export type { Stage } from '@tongban/domain/cases/case.ts'
export type { CaseClockKind } from '@tongban/domain/cases/case-clocks.ts'
export type { NextStep } from '@tongban/domain/cases/holder.ts'

/** Every fact that can stand on the time line of a case, so that whoever tells them can have a word for each. */
export type CaseEventType = CaseFact['type']

/** What a case may still have before it, as `ahead` of its view names it. */
export type StepAhead =
  | 'handover' | 'parcel' | 'acceptance' | 'correction' | 'jointActs' | 'review' | 'decision' | 'resultReturn' | 'delivery' | 'rating'
