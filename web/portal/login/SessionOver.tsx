import { SessionDialog } from '../../app/SessionDialog.tsx'
import { PhoneLogin } from './PhoneLogin.tsx'

/** The login that appears over a page when the session has ended. */
export function SessionOver() {
  return <SessionDialog>{(done) => <PhoneLogin onDone={done} />}</SessionDialog>
}
