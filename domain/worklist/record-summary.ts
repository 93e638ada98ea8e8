import type { Clock } from '../clocks/clock.ts'

/**
 * What a list shows of a record of any kind, without opening it. Names of places and offices are looked up
 * when it is read, so that a renamed office needs no rewriting.
 */
export type RecordSummary = {
  titleEn: string
  stage: string
  mode: string
  /** Whose record it is, covered as lists show it. */
  subject: string
  intakeRegion: string
  handlingRegion: string
  /** In whose hands it is and for which step. */
  holder: { seat: { region: string; organisation: string } | 'applicant' | 'nobody'; step: string }
  /** The clock that people mean when they ask "by when", and the region by whose calendar it runs. */
  leading: { kind: string; clock: Clock; calendarOf: string } | null
}
