import type { Role } from '@tongban/domain/identity/permissions.ts'
import type { InstantText } from '@tongban/domain/moment.ts'
import type { Reader, Writer } from '../platform/database/pool.ts'

/**
 * One member of staff as the deployment knows him. `formerHashes` are those of his passwords before this one,
 * latest first. @term 工作人员账号
 */
export type Account = {
  region: string
  accountId: string
  login: string
  name: string
  nameEn: string
  title: string
  titleEn: string
  organisations: string[]
  roles: Role[]
  station: string | null
  passwordHash: string
  formerHashes: string[]
  passwordSetAt: InstantText
  mustChange: boolean
  disabledAt: InstantText | null
}

type AccountRow = {
  region: string
  account_id: string
  login: string
  name: string
  name_en: string
  title: string
  title_en: string
  organisations: string[]
  roles: Role[]
  station: string | null
  password_hash: string
  former_hashes: string[]
  password_set_at: InstantText
  must_change: boolean
  disabled_at: InstantText | null
}

const COLUMNS = `region, account_id, login, name, name_en, title, title_en, organisations, roles, station, password_hash, former_hashes,
  password_set_at, must_change, disabled_at`

/** The account of a login in a region, in use or not, or null. */
export async function findAccountByLogin(reader: Reader, region: string, login: string): Promise<Account | null> {
  const { rows } = await reader.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE region = $1 AND login = $2`, [region, login])
  return rows[0] ? accountOf(rows[0]) : null
}

/** An account by its id, or null. */
export async function findAccount(reader: Reader, region: string, accountId: string): Promise<Account | null> {
  const { rows } = await reader.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE region = $1 AND account_id = $2`, [region, accountId])
  return rows[0] ? accountOf(rows[0]) : null
}

/** Any one account of a region, or null when it has none. */
export async function findAnyAccount(reader: Reader, region: string): Promise<Account | null> {
  const { rows } = await reader.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE region = $1 ORDER BY account_id LIMIT 1`, [region])
  return rows[0] ? accountOf(rows[0]) : null
}

/** All accounts of these regions, by region and login. */
export async function findAccounts(reader: Reader, regions: readonly string[]): Promise<Account[]> {
  const { rows } = await reader.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE region = ANY($1) ORDER BY region, login`, [regions])
  return rows.map(accountOf)
}

/** Writes accounts over those with the same id. */
export async function keepAccounts(writer: Writer, accounts: readonly Account[]): Promise<void> {
  for (const account of accounts) {
    await writer.query(
      `INSERT INTO account (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (region, account_id) DO UPDATE SET login = excluded.login, name = excluded.name, name_en = excluded.name_en,
         title = excluded.title, title_en = excluded.title_en, organisations = excluded.organisations,
         roles = excluded.roles, station = excluded.station, password_hash = excluded.password_hash,
         former_hashes = excluded.former_hashes, password_set_at = excluded.password_set_at,
         must_change = excluded.must_change, disabled_at = excluded.disabled_at`,
      [
        account.region, account.accountId, account.login, account.name, account.nameEn, account.title, account.titleEn,
        account.organisations, account.roles, account.station, account.passwordHash, account.formerHashes, account.passwordSetAt,
        account.mustChange, account.disabledAt,
      ],
    )
  }
}

/** Puts another password in the place of the one that the caller has judged; false when it is not that one any more. */
export async function replacePassword(
  writer: Writer, before: Account, after: Pick<Account, 'passwordHash' | 'formerHashes' | 'passwordSetAt' | 'mustChange'>,
): Promise<boolean> {
  const { rowCount } = await writer.query(
    `UPDATE account SET password_hash = $4, former_hashes = $5, password_set_at = $6, must_change = $7
     WHERE region = $1 AND account_id = $2 AND password_hash = $3`,
    [before.region, before.accountId, before.passwordHash, after.passwordHash, after.formerHashes, after.passwordSetAt, after.mustChange],
  )
  return rowCount === 1
}

/** Puts an account out of use from a moment on, or into use again. */
export async function keepDisabled(writer: Writer, region: string, accountId: string, at: InstantText | null): Promise<void> {
  await writer.query('UPDATE account SET disabled_at = $3 WHERE region = $1 AND account_id = $2', [region, accountId, at])
}

function accountOf(row: AccountRow): Account {
  return {
    region: row.region, accountId: row.account_id, login: row.login, name: row.name, nameEn: row.name_en, title: row.title,
    titleEn: row.title_en, organisations: row.organisations, roles: row.roles, station: row.station, passwordHash: row.password_hash,
    formerHashes: row.former_hashes, passwordSetAt: row.password_set_at, mustChange: row.must_change, disabledAt: row.disabled_at,
  }
}
