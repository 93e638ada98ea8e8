import { Type } from 'typebox'
import { closed, nullable, oneOf } from '../fields.ts'

/** A place that acts on a record, with the names that people read. */
export const SeatView = closed({
  region: Type.String(),
  regionName: Type.String(),
  regionNameEn: Type.String(),
  organisation: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
})

/** Who has a record now, and for which step. People ask this before they ask its status. */
export const HolderView = closed({
  kind: oneOf(['organisation', 'applicant', 'nobody']),
  seat: nullable(SeatView),
  step: Type.String(),
})
