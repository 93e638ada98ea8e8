/**
 * `npm run account -- add|list|disable|enable|reset`: the accounts of a production deployment. It works on the
 * database that DATA_DIR or DATABASE_URL names, whether or not the platform is running on it.
 */
import { isAbsolute, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadContent } from './catalogue/content-loader.ts'
import { servedRegions } from './catalogue/content.ts'
import { ConfigProblem } from './config/config.ts'
import { readEnvironment } from './config/environment.ts'
import { addAccount, listAccounts, resetPassword, setInUse, type AccountDesk } from './identity/account-desk.ts'
import { platformClock } from './platform/clock.ts'
import { joinDatabase, type JoinedDatabase } from './platform/database/join-database.ts'
import { openPools } from './platform/database/pool.ts'
import { findSetting } from './platform/settings.store.ts'
import { sentenceOf, StartupProblem } from './platform/startup-problem.ts'

const USAGE = `npm run account -- add --region 220303 --login wang --name 王国栋 --organisations 220303-centre --roles intakeClerk,caseClerk
                      [--name-en "Wang Guodong"] [--title 综合窗口 --title-en "General counter"] [--station "综合窗口 05"]
npm run account -- list [--region 220303]
npm run account -- disable|enable|reset --region 220303 --login wang
`

const text = { type: 'string' } as const
const OPTIONS = {
  region: text, login: text, name: text, 'name-en': text, title: text, 'title-en': text, organisations: text, roles: text, station: text,
}

type Given = { [name in keyof typeof OPTIONS]?: string | undefined }

function readArguments(): { verb: string; given: Given } {
  try {
    const { positionals, values } = parseArgs({ options: OPTIONS, allowPositionals: true })
    if (positionals.length === 1) return { verb: positionals[0] ?? '', given: values }
  } catch (error) {
    throw new StartupProblem('ArgumentsRefused', `${sentenceOf(error)}\n${USAGE}`, error)
  }
  throw new StartupProblem('ArgumentsRefused', USAGE)
}

async function carryOut(desk: AccountDesk, verb: string, given: Given): Promise<string> {
  const region = given.region ?? ''
  const login = given.login ?? ''
  switch (verb) {
    case 'add': {
      const name = given.name ?? ''
      const password = await addAccount(desk, {
        region, login, name, nameEn: given['name-en'] ?? name, title: given.title ?? '', titleEn: given['title-en'] ?? given.title ?? '',
        organisations: listOf(given.organisations), roles: listOf(given.roles), station: given.station ?? null,
      })
      return handedOver(login, region, password)
    }
    case 'list':
      return table(await listAccounts(desk, given.region === undefined ? servedRegions(desk.content) : [region]))
    case 'reset':
      return handedOver(login, region, await resetPassword(desk, region, login))
    case 'disable':
    case 'enable':
      await setInUse(desk, region, login, verb === 'enable')
      return `${login} in ${region} is ${verb === 'enable' ? 'in use again' : 'out of use, and logged out everywhere within seconds'}.\n`
    default:
      throw new StartupProblem('ArgumentsRefused', USAGE)
  }
}

function handedOver(login: string, region: string, password: string): string {
  return `${login} in ${region} has the password ${password}\nIt is shown this once. At the first login it must be changed, and until then nothing else is open.\n`
}

function table(accounts: Awaited<ReturnType<typeof listAccounts>>): string {
  if (accounts.length === 0) return 'There are no accounts yet.\n'
  return accounts.map((one) => {
    const state = one.disabledAt !== null ? `out of use since ${one.disabledAt.slice(0, 10)}` : one.mustChange ? 'must choose a password' : 'in use'
    return `${[one.region, one.login, one.name, one.roles.join(','), one.organisations.join(','), state].join('\t')}\n`
  }).join('')
}

function listOf(given: string | undefined): string[] {
  return (given ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '')
}

/** The database of the platform, which must have been started once as production: the demo's people come from content. */
async function withDesk(work: (desk: AccountDesk) => Promise<string>): Promise<string> {
  const { DATABASE_URL: databaseUrl = null, DATA_DIR: dataFolder = null, CONTENT_DIR: contentFolder } = readEnvironment()
  if (databaseUrl === null && dataFolder === null) throw new ConfigProblem(['Neither DATA_DIR nor DATABASE_URL is set: give the same one as to `npm run serve`.'])
  if (dataFolder !== null && !isAbsolute(dataFolder)) throw new ConfigProblem([`DATA_DIR is ${dataFolder}: give an absolute path, the same as to \`npm run serve\`.`])
  const checkout = join(import.meta.dirname, '..')
  const content = loadContent(contentFolder ?? join(checkout, 'content'))
  const database: JoinedDatabase = await joinDatabase({ databaseUrl, migrationDatabaseUrl: null, checkout, dataFolder })
  const pools = openPools(database.url, { writing: 2, reading: 1, name: 'tongban-account' }, () => undefined)
  try {
    const purpose = await findSetting<string>(pools.reading, 'purpose').catch(() => null)
    if (purpose === null) throw new StartupProblem('DatabaseEmpty', `The database (${database.describe}) is empty: start the platform on it once with \`npm run serve\`.`)
    if (purpose !== 'production') throw new StartupProblem('WrongPurpose', `The database (${database.describe}) was made by the demo, whose accounts come from content/demo/accounts.json.`)
    return await work({ pool: pools.writing, content, clock: platformClock(0) })
  } finally {
    await pools.stop()
    await database.leave()
  }
}

try {
  const { verb, given } = readArguments()
  process.stdout.write(await withDesk((desk) => carryOut(desk, verb, given)))
} catch (error) {
  process.stderr.write(`${error instanceof StartupProblem ? error.message.trimEnd() : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}
