import { Type, type Static } from 'typebox'
import { InstantText, closed, oneOf } from '../fields.ts'

/** Names the layout of an exported record; a change of layout gets the next number. */
export const EXPORT_FORMAT = 'tongban-record/1'

const region = Type.String({ minLength: 1 })
const id = Type.String({ minLength: 1 })
const name = Type.String()

/** Whoever did something, as the record keeps it. */
export const RecordedActor = Type.Union([
  closed({ kind: oneOf(['staff']), id, name, region, organisation: Type.String() }),
  closed({ kind: oneOf(['applicant']), id, name, region }),
  closed({ kind: oneOf(['system']), name, region }),
])

/** One recorded fact. Nothing may stand beside the fields that its digest binds. */
export const ExportedEvent = closed({
  recordId: id,
  position: Type.Integer({ minimum: 1 }),
  type: Type.String({ minLength: 1 }),
  data: Type.Unknown(),
  effectiveAt: InstantText,
  recordedAt: InstantText,
  recordedIn: region,
  actor: RecordedActor,
  digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})

/**
 * A whole record in one file, for whoever wants to check it without us: every event from the first, in
 * order, each bound to the one before it by SM3. @rule R-ST-004
 */
export const ExportedRecord = closed({
  format: Type.Literal(EXPORT_FORMAT),
  kind: Type.String({ minLength: 1 }),
  recordId: id,
  number: Type.String({ minLength: 1 }),
  events: Type.Array(ExportedEvent, { minItems: 1 }),
  exportedAt: InstantText,
  exportedBy: Type.String(),
})
export type ExportedRecord = Static<typeof ExportedRecord>
