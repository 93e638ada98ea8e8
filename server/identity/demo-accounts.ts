import type pg from 'pg'
import type { DemoAccounts } from '@tongban/contract/catalogue/content-schemas.ts'
import { inTransaction, readerOf } from '../platform/database/pool.ts'
import { findAnyAccount, keepAccounts, type Account } from './account.store.ts'
import { createPasswordCheck, hashPassword } from './passwords.ts'

/**
 * Gives the people of the demo their accounts, as content names them. All of them share one password, so one
 * hash serves them all; it is kept from start to start and made anew when content names another password.
 */
export async function seedDemoAccounts(pool: pg.Pool, accounts: DemoAccounts): Promise<void> {
  const first = accounts.staff[0]
  if (first === undefined) return
  const known = await findAnyAccount(readerOf(pool), first.region)
  const stillRight = known !== null && (await createPasswordCheck()(known.passwordHash, accounts.password))
  const passwordHash = stillRight ? known.passwordHash : await hashPassword(accounts.password)
  await inTransaction(pool, (writer) => keepAccounts(writer, accounts.staff.map((member) => accountOf(member, passwordHash, accounts.startsAt))))
}

function accountOf(member: DemoAccounts['staff'][number], passwordHash: string, passwordSetAt: string): Account {
  return {
    region: member.region, accountId: member.id, login: member.login, name: member.name, nameEn: member.nameEn,
    title: member.duty, titleEn: member.dutyEn, organisations: member.organisations, roles: member.roles,
    station: member.roles.includes('intakeClerk') ? member.duty : null, passwordHash,
    formerHashes: [], passwordSetAt, mustChange: false, disabledAt: null,
  }
}
