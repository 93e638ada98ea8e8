import type { InstantText } from '../moment.ts'

/**
 * Where a record stands for one organisation: it must act, must take paper in, must deliver, waits for the
 * applicant, waits for somebody else, or has nothing left to do.
 */
export type Queue = 'hand' | 'toReceive' | 'toDeliver' | 'applicant' | 'others' | 'done'

/** One record as it lies before one organisation. @term 工作列表 */
export type WorkRow = { organisation: string; queue: Queue; role: string; dueAt: InstantText }

/** Stands for "no due moment", after everything that has one. */
export const noDueMoment: InstantText = '9999-12-31T00:00:00.000Z'
