import { readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartupProblem } from '../startup-problem.ts'
import type { Placement } from './placement.ts'

/** How long a server whose owner was killed gets to finish its own shutdown. */
const LEFTOVER_MILLISECONDS = 30_000

/** The process that opened the folder. A pid alone can be reused, so the moment it started stands beside it. */
type Owner = { pid: number; startedAt: string | null }

/**
 * Makes sure that nobody else has the folder open: refuses when the process that opened it is alive, and
 * waits for a server that a killed process left behind, which shuts down by itself. A pid file that names a
 * process which is no database server is a leftover of a crash and is put out of the way.
 *
 * @throws StartupProblem `DataFolderInUse`
 */
export async function refuseLiveOwner(placement: Placement): Promise<void> {
  const owner = await readOwner(placement)
  if (owner !== null && owner.pid !== process.pid && (await isSame(owner))) {
    throw new StartupProblem(
      'DataFolderInUse',
      `The platform is already running on ${placement.folder} (process ${owner.pid}): stop that one first, or name another folder in DATA_DIR.`,
    )
  }
  await outliveLeftover(placement)
}

async function outliveLeftover(placement: Placement): Promise<void> {
  const pidFile = join(placement.cluster, 'postmaster.pid')
  for (let waited = 0; ; waited += 50) {
    const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
    if (!(pid > 0) || !isAlive(pid)) return
    if (!(await isDatabaseServer(pid)) && !(await hasWorkersIn(placement.cluster))) return removeLocks(placement)
    if (waited === LEFTOVER_MILLISECONDS) {
      throw new StartupProblem('DataFolderInUse', `A database server (process ${pid}) still has ${placement.cluster} open: stop it with \`kill -INT ${pid}\` and start again.`)
    }
    await pause(50)
  }
}

async function removeLocks({ cluster, folder }: Placement): Promise<void> {
  const socket = join(folder, 'socket', '.s.PGSQL.5432')
  await Promise.all([join(cluster, 'postmaster.pid'), socket, `${socket}.lock`].map((file) => rm(file, { force: true })))
}

/** Writes our name on the folder. */
export async function writeOwner(placement: Placement): Promise<void> {
  const owner: Owner = { pid: process.pid, startedAt: await startOf(process.pid) }
  await writeFile(ownerFile(placement), `${JSON.stringify(owner)}\n`, { mode: 0o600 })
}

/** Takes our name off the folder. */
export async function forgetOwner(placement: Placement): Promise<void> {
  await rm(ownerFile(placement), { force: true })
}

function ownerFile(placement: Placement): string {
  return join(placement.folder, 'owner.json')
}

async function readOwner(placement: Placement): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(ownerFile(placement), 'utf8')) as Owner
  } catch {
    return null
  }
}

async function isSame(owner: Owner): Promise<boolean> {
  return isAlive(owner.pid) && (await startOf(owner.pid)) === owner.startedAt
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process began, in ticks since the machine did; null where the system does not tell. */
async function startOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // The command's name stands in brackets and may hold anything; the fields are counted after it.
  return line === null ? null : (line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null)
}

/** A killed server whose parent has not collected it yet still has a pid, and is not one any more. */
async function isDatabaseServer(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (line === null) return true
  const [command, state] = [line.slice(line.indexOf('(') + 1, line.lastIndexOf(')')), line.at(line.lastIndexOf(')') + 2)]
  return command === 'postgres' && state !== 'Z'
}

/**
 * Whether processes of a dead server still work in the folder. The pid file is what keeps a second server
 * out while they do, so it may only be put away when there are none; every one of them sits in the folder.
 */
async function hasWorkersIn(cluster: string): Promise<boolean> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const folders = await Promise.all(processes.map((name) => readlink(`/proc/${name}/cwd`).catch(() => null)))
  return folders.includes(cluster)
}
