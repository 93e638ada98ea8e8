import type { Guide, Intake } from './intake.ts'

/** What every part of the sheet is given. */
export type PartProps = {
  intake: Intake
  set: (change: Partial<Intake>) => void
  /** The region of the counter. */
  here: string
  /** Null until an item is chosen. */
  guide: Guide | null
  /** What the server did not take at a place of what was sent. */
  faultAt: (path: string) => string | null
}
