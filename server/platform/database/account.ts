import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { StartupProblem } from '../startup-problem.ts'

const run = promisify(execFile)

/**
 * The operating-system account that the database server runs under. `ids` is null when that is the account
 * we run under ourselves; only root has to choose another one, because PostgreSQL refuses to run as root.
 */
export type Account = { name: string; ids: { uid: number; gid: number } | null }

/**
 * Chooses the account: ourselves; or, for root, the owner of the data that is already there, the account
 * `postgres`, a system account of our own, or `nobody`, whichever comes first.
 *
 * @param dataPath the cluster's own folder, which need not exist yet
 */
export async function databaseAccount(dataPath: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { name: 'the current user', ids: null }
  const owner = await stat(dataPath).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } }
  const known = (await lookUp('postgres')) ?? (await lookUp('tongban')) ?? (await createAccount()) ?? (await lookUp('nobody'))
  if (known !== null) return known
  throw new StartupProblem(
    'DatabaseAccountMissing',
    'PostgreSQL refuses to run as root and no other account could be found or created: create one with `useradd --system tongban`, or start as an ordinary user.',
  )
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { name: `user ${name}`, ids: { uid: Number(uid.stdout), gid: Number(gid.stdout) } }
  } catch {
    return null
  }
}

async function createAccount(): Promise<Account | null> {
  try {
    await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'tongban'])
    return await lookUp('tongban')
  } catch {
    return null
  }
}

/** The options that make a child process run under the account. */
export function runAs(account: Account): { uid?: number; gid?: number } {
  return account.ids ?? {}
}

/** Whether the account can run the program at this path: tried, because access lists and mounts also have a say. */
export async function canRun(account: Account, program: string): Promise<boolean> {
  return succeeds(account, program, ['--version'])
}

/** Whether the account can enter this folder and write in it. */
export async function canWriteIn(account: Account, folder: string): Promise<boolean> {
  return succeeds(account, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder])
}

async function succeeds(account: Account, program: string, args: string[]): Promise<boolean> {
  try {
    await run(program, args, { ...runAs(account), cwd: '/', env: {} })
    return true
  } catch {
    return false
  }
}
