import type pg from 'pg'
import type { PlatformClock } from '../platform/clock.ts'
import { inTransaction, type Reader } from '../platform/database/pool.ts'
import { refuse } from '../platform/http/refused.ts'
import type { Logger } from '../platform/log.ts'
import { findAccountByLogin, type Account } from './account.store.ts'
import { actualTime } from '../platform/actual-time.ts'
import { findBlock, forgetTries, takeTry, type TryLimit } from '../platform/attempts/attempt.store.ts'
import type { PasswordCheck } from './passwords.ts'
import type { SubjectKey } from './subject-key.ts'
import type { Turns } from './turns.ts'

/** Five wrong passwords lock a login for fifteen minutes. @rule S-02 */
const WRONG_PASSWORDS: TryLimit = { most: 5, withinSeconds: 15 * 60 }

export type StaffLoginTools = {
  pool: pg.Pool
  reading: Reader
  clock: PlatformClock
  subjectKey: SubjectKey
  checkPassword: PasswordCheck
  turns: Turns
  log: Logger
}

export type Credentials = { region: string; login: string; password: string }

/**
 * Finds whose login and password these are. A login that does not exist, or is out of use, answers, locks and
 * takes its time like one that is in use.
 *
 * @throws Refused LoginFailed, AccountLocked, or TooManyTries when too many wait to try the same login
 */
export async function checkStaffLogin(tools: StaffLoginTools, { region, login, password }: Credentials): Promise<Account> {
  const name = login.trim().toLowerCase()
  const subject = `login:${tools.subjectKey(name)}`
  const judged = tools.turns(`${region}/${subject}`, () => judge(tools, { region, login: name, password }, subject))
  if (judged === null) throw refuse({ code: 'TooManyTries' })
  return judged
}

async function judge(tools: StaffLoginTools, { region, login, password }: Credentials, subject: string): Promise<Account> {
  const { pool, reading, clock, log } = tools
  const lockedUntil = await findBlock(reading, region, subject, actualTime(clock), WRONG_PASSWORDS)
  if (lockedUntil !== null) throw locked(lockedUntil)
  const account = await findAccountByLogin(reading, region, login)
  const right = await tools.checkPassword(account?.passwordHash ?? null, password)
  if (right && account !== null && account.disabledAt === null) {
    await inTransaction(pool, (writer) => forgetTries(writer, region, subject))
    return account
  }
  const { blockedUntil } = await inTransaction(pool, (writer) => takeTry(writer, region, subject, actualTime(clock), WRONG_PASSWORDS))
  log.warn({ region, accountId: account?.accountId ?? null }, blockedUntil === null ? 'wrong password' : 'locked after wrong passwords')
  throw blockedUntil === null ? refuse({ code: 'LoginFailed' }) : locked(blockedUntil)
}

/** The lock ends by the clock on the wall, which is what people look at. */
function locked(until: string) {
  const time = Temporal.Instant.from(until).toZonedDateTimeISO('Asia/Shanghai').toPlainTime()
  return refuse({ code: 'AccountLocked', until: time.toString({ smallestUnit: 'minute', roundingMode: 'ceil' }) })
}
