import type pg from 'pg'
import { maySitTogether, roles as knownRoles, type Role } from '@tongban/domain/identity/permissions.ts'
import { findWeakness, FORMER_PASSWORDS } from '@tongban/domain/identity/password-policy.ts'
import type { Content } from '../catalogue/content.ts'
import { actualTime } from '../platform/actual-time.ts'
import type { PlatformClock } from '../platform/clock.ts'
import { inTransaction, readerOf } from '../platform/database/pool.ts'
import { newId, newPassword } from '../platform/ids.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { findAccountByLogin, findAccounts, keepAccounts, keepDisabled, type Account } from './account.store.ts'
import { hashPassword } from './passwords.ts'
import { removeSessionsOf } from './session.store.ts'

export type AccountDesk = { pool: pg.Pool; content: Content; clock: PlatformClock }

/** Somebody to make an account for, as the operator typed it. */
export type Newcomer = {
  region: string
  login: string
  name: string
  nameEn: string
  title: string
  titleEn: string
  organisations: string[]
  roles: string[]
  station: string | null
}

const LOGIN = /^[a-z0-9][a-z0-9._-]{0,39}$/

/**
 * Makes an account. Answers the password to hand over, which is kept nowhere and serves only for choosing one's own.
 *
 * @throws StartupProblem with everything that is wrong with what was typed
 * @rule S-01 @rule S-06
 */
export async function addAccount({ pool, content, clock }: AccountDesk, newcomer: Newcomer): Promise<string> {
  const login = newcomer.login.trim().toLowerCase()
  const wrong = complaintsOf(content, { ...newcomer, login })
  if (wrong.length > 0) throw new StartupProblem('AccountRefused', wrong.join('\n'))
  if ((await findAccountByLogin(readerOf(pool), newcomer.region, login)) !== null) {
    throw new StartupProblem('AccountRefused', `There is an account ${login} in ${newcomer.region} already: choose another login, or give it a new password with \`reset\`.`)
  }
  const password = givenPassword(login)
  const account: Account = {
    ...newcomer, login, accountId: newId(), roles: newcomer.roles as Role[],
    passwordHash: await hashPassword(password), formerHashes: [], passwordSetAt: actualTime(clock), mustChange: true, disabledAt: null,
  }
  await inTransaction(pool, (writer) => keepAccounts(writer, [account]))
  return password
}

/** All accounts of the regions, by region and login. */
export function listAccounts({ pool }: AccountDesk, regions: readonly string[]): Promise<Account[]> {
  return findAccounts(readerOf(pool), regions)
}

/** Gives an account a new password, as if it were new, and ends its sessions. Answers the password to hand over. */
export async function resetPassword(desk: AccountDesk, region: string, login: string): Promise<string> {
  const account = await mustFind(desk, region, login)
  const password = givenPassword(account.login)
  const passwordHash = await hashPassword(password)
  const formerHashes = [account.passwordHash, ...account.formerHashes].slice(0, FORMER_PASSWORDS - 1)
  await inTransaction(desk.pool, async (writer) => {
    await keepAccounts(writer, [{ ...account, passwordHash, formerHashes, passwordSetAt: actualTime(desk.clock), mustChange: true }])
    await removeSessionsOf(writer, region, account.accountId)
  })
  return password
}

/** Puts an account out of use and ends its sessions, or into use again. What its owner did stays under his name. */
export async function setInUse(desk: AccountDesk, region: string, login: string, inUse: boolean): Promise<void> {
  const account = await mustFind(desk, region, login)
  await inTransaction(desk.pool, async (writer) => {
    await keepDisabled(writer, region, account.accountId, inUse ? null : actualTime(desk.clock))
    await removeSessionsOf(writer, region, account.accountId)
  })
}

async function mustFind({ pool }: AccountDesk, region: string, login: string): Promise<Account> {
  const account = await findAccountByLogin(readerOf(pool), region, login.trim().toLowerCase())
  if (account === null) throw new StartupProblem('AccountUnknown', `There is no account ${login} in ${region}: see \`npm run account -- list\`.`)
  return account
}

/** A password by chance may hold a short login; another one is drawn then. */
function givenPassword(login: string): string {
  for (;;) {
    const password = newPassword()
    if (findWeakness(password, login) === null) return password
  }
}

/** Everything that is wrong with a newcomer, one sentence each. */
function complaintsOf(content: Content, { region, login, name, organisations, roles }: Newcomer): string[] {
  const own = [...content.organisations.values()].filter((one) => one.region === region).map((one) => one.id)
  const foreign = organisations.filter((id) => !own.includes(id))
  const unknown = roles.filter((role) => !(knownRoles as string[]).includes(role))
  return [
    ...(own.length > 0 ? [] : [`--region is ${region}, in which content has no organisation.`]),
    ...(LOGIN.test(login) ? [] : [`--login is ${login}: give small letters, digits, dots and hyphens, 40 at most.`]),
    ...(name.trim() === '' || name.length > 100 ? ['--name is missing or too long: give the name that stands under what he does, 100 characters at most.'] : []),
    ...(organisations.length > 0 && (own.length === 0 || foreign.length === 0) ? [] : [`--organisations ${foreign.length > 0 ? `names ${foreign.join(', ')}, not` : 'is missing: name some'} of ${region}; there are ${own.join(', ')}.`]),
    ...(roles.length > 0 && unknown.length === 0 ? [] : [`--roles ${unknown.length > 0 ? `names ${unknown.join(', ')}` : 'is missing'}: give some of ${knownRoles.join(', ')}.`]),
    ...(unknown.length > 0 || maySitTogether(roles as Role[]) ? [] : ['--roles joins operator with others: whoever runs the platform has no part in its cases, so make two accounts.']),
  ]
}
