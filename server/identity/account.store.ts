import type { Role } from '@tongban/domain/identity/permissions.ts'
import type { Reader, Writer } from '../platform/database/pool.ts'

/** One member of staff as the deployment knows him. @term 工作人员账号 */
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
}

const COLUMNS = 'region, account_id, login, name, name_en, title, title_en, organisations, roles, station, password_hash'

/** The account of a login in a region, or null. */
export async function findAccountByLogin(reader: Reader, region: string, login: string): Promise<Account | null> {
  const { rows } = await reader.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE region = $1 AND login = $2`, [region, login])
  return rows[0] ? accountOf(rows[0]) : null
}

/** Any one account of a region, or null when it has none. */
export async function findAnyAccount(reader: Reader, region: string): Promise<Account | null> {
  const { rows } = await reader.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE region = $1 ORDER BY account_id LIMIT 1`, [region])
  return rows[0] ? accountOf(rows[0]) : null
}

/** Writes accounts over those with the same id. */
export async function keepAccounts(writer: Writer, accounts: readonly Account[]): Promise<void> {
  for (const account of accounts) {
    await writer.query(
      `INSERT INTO account (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (region, account_id) DO UPDATE SET login = excluded.login, name = excluded.name, name_en = excluded.name_en,
         title = excluded.title, title_en = excluded.title_en, organisations = excluded.organisations,
         roles = excluded.roles, station = excluded.station, password_hash = excluded.password_hash`,
      [
        account.region, account.accountId, account.login, account.name, account.nameEn, account.title, account.titleEn,
        account.organisations, account.roles, account.station, account.passwordHash,
      ],
    )
  }
}

function accountOf(row: AccountRow): Account {
  return {
    region: row.region, accountId: row.account_id, login: row.login, name: row.name, nameEn: row.name_en, title: row.title,
    titleEn: row.title_en, organisations: row.organisations, roles: row.roles, station: row.station, passwordHash: row.password_hash,
  }
}
