import type { InstantText } from '@tongban/domain/moment.ts'
import { earlier } from '../platform/actual-time.ts'
import type { SessionSubject } from './session.store.ts'

const HALF_DAY_SECONDS = 12 * 3600

/**
 * How long a session lasts, unused and in all. A desk is left standing open, so staff are out after half an
 * hour (S-02). A resident breaks off to look for a paper and comes back, on a phone that is his own; two hours
 * cover that, and half a day ends what was begun on a borrowed one. Neither loses what he typed: drafts stay.
 *
 * @rule S-02
 */
export const sessionLifetimes: Record<SessionSubject['kind'], { idleSeconds: number; wholeSeconds: number }> = {
  staff: { idleSeconds: 30 * 60, wholeSeconds: HALF_DAY_SECONDS },
  applicant: { idleSeconds: 2 * 3600, wholeSeconds: HALF_DAY_SECONDS },
}

/** Whether a session may still be used at a moment. */
export function isAlive(session: { subject: SessionSubject; seenAt: InstantText; expiresAt: InstantText }, at: InstantText): boolean {
  return session.expiresAt > at && session.seenAt > earlier(at, sessionLifetimes[session.subject.kind].idleSeconds)
}

/** A moment such that every session not seen since is over, whoever's it is. */
export function longestIdleAgo(at: InstantText): InstantText {
  return earlier(at, Math.max(...Object.values(sessionLifetimes).map(({ idleSeconds }) => idleSeconds)))
}
