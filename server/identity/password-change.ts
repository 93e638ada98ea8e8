import { weaknessWords } from '@tongban/contract/identity/words.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import { findWeakness, FORMER_PASSWORDS } from '@tongban/domain/identity/password-policy.ts'
import { actualTime } from '../platform/actual-time.ts'
import { inTransaction } from '../platform/database/pool.ts'
import { refuse, Refused } from '../platform/http/refused.ts'
import { findAccount, replacePassword, type Account } from './account.store.ts'
import { hashPassword } from './passwords.ts'
import { checkStaffLogin, type StaffLoginTools } from './staff-login.ts'

/**
 * Puts the password that somebody of the staff chose in the place of his current one. Guessing the current one
 * counts like guessing it at the door.
 *
 * @throws Refused PasswordWrong, PasswordWeak, PasswordUsedBefore, AccountLocked, TooManyTries
 * @rule S-01
 */
export async function choosePassword(
  tools: StaffLoginTools, who: { region: string; accountId: string }, { current, chosen }: { current: string; chosen: string }, language: Language,
): Promise<void> {
  const known = await findAccount(tools.reading, who.region, who.accountId)
  if (known === null) throw refuse({ code: 'SessionExpired' })
  const account = await checkStaffLogin(tools, { region: who.region, login: known.login, password: current }).catch((error: unknown) => {
    throw error instanceof Refused && error.refusal.code === 'LoginFailed' ? refuse({ code: 'PasswordWrong' }) : error
  })
  const weakness = findWeakness(chosen, account.login)
  if (weakness !== null) throw refuse({ code: 'PasswordWeak', why: weaknessWords[weakness][language] })
  if (await wasUsed(tools, account, chosen)) throw refuse({ code: 'PasswordUsedBefore' })
  const passwordHash = await hashPassword(chosen)
  const formerHashes = [account.passwordHash, ...account.formerHashes].slice(0, FORMER_PASSWORDS - 1)
  const after = { passwordHash, formerHashes, passwordSetAt: actualTime(tools.clock), mustChange: false }
  const replaced = await inTransaction(tools.pool, (writer) => replacePassword(writer, account, after))
  if (!replaced) throw refuse({ code: 'PasswordWrong' })
}

async function wasUsed(tools: StaffLoginTools, account: Account, chosen: string): Promise<boolean> {
  for (const hash of [account.passwordHash, ...account.formerHashes]) {
    if (await tools.checkPassword(hash, chosen)) return true
  }
  return false
}
