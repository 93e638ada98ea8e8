import type { FieldFault } from '../../api/failure.ts'
import type { Guide } from '../guide/guide.ts'
import type { Application } from './application.ts'
import type { SetApplication } from './useApplication.ts'

/** What every step is given: the guide, what is filled in so far, and how to change it and go on. */
export type StepProps = {
  data: Guide
  application: Partial<Application>
  set: SetApplication
  onNext: () => void
  /** What the server did not take, by its field. */
  faults: readonly FieldFault[]
}
