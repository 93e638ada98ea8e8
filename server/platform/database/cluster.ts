import { spawn, type ChildProcess } from 'node:child_process'
import { chown, mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartupProblem } from '../startup-problem.ts'
import { runAs } from './account.ts'
import type { Placement } from './placement.ts'
import { forgetOwner, refuseLiveOwner, writeOwner } from './folder-owner.ts'

/** The major version that the data folder is written in. */
const MAJOR_VERSION = '18'
/** The name of the cluster's first account, which may do anything in it. */
export const SUPERUSER = 'tongban_owner'
/** A server that will not stop politely is told to drop everything; the log makes that safe. */
const FAST_STOP_MILLISECONDS = 20_000
/** The path of a unix socket must fit the operating system's structure. */
const LONGEST_SOCKET_PATH = 90
const LARGEST_LOG_BYTES = 10_000_000

/** Settings for one small machine; each can be overridden by the caller. */
const SMALL_MACHINE: Record<string, string> = {
  max_connections: '60',
  shared_buffers: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m ',
}

/** A running server of one folder, reached by a unix socket only. `ended` is told when it stops without being asked to. */
export type Cluster = { socketFolder: string; logFile: string; ended: Promise<void>; stop(): Promise<void> }

/**
 * Creates the cluster where there is none and starts its server.
 *
 * The server is in a process group of its own, so that Ctrl-C reaches us alone and we can finish our work
 * first. It holds one end of a pipe whose other end is ours: when we are gone, however we went, the pipe
 * closes and the server shuts down by itself.
 *
 * @param password of the superuser, used when the cluster is created
 * @param settings overrides of the server's settings
 * @throws StartupProblem `DataFolderInUse` when another live process of ours has the folder, `DataFolderBroken`
 *   when there is data that the server cannot open; nothing is ever deleted
 */
export async function startCluster(placement: Placement, password: string, settings: Record<string, string>): Promise<Cluster> {
  await refuseLiveOwner(placement)
  if (!(await exists(placement.cluster))) await initialise(placement, password, settings['fsync'] === 'off')
  await checkCluster(placement)
  await writeOwner(placement)
  const socketFolder = await chooseSocketFolder(placement)
  const logFile = join(placement.folder, 'postgres.log')
  const server = await launch(placement, socketFolder, logFile, { ...SMALL_MACHINE, ...settings })
  await untilReady(placement, server, logFile)
  let asked = false
  return {
    socketFolder,
    logFile,
    ended: new Promise((resolve) => server.once('exit', () => { if (!asked) resolve() })),
    async stop() {
      asked = true
      await stopServer(server)
      if (!socketFolder.startsWith(placement.folder)) await rm(socketFolder, { recursive: true, force: true })
      await forgetOwner(placement)
    },
  }
}

/** Builds the cluster beside its place and moves it there when it is whole, so that a half-made one is never taken for data. */
async function initialise(placement: Placement, password: string, hasty: boolean): Promise<void> {
  const { account, folder, cluster, programs } = placement
  const fresh = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account.ids !== null) {
    await chown(fresh, account.ids.uid, account.ids.gid)
    await chown(passwordFile, account.ids.uid, account.ids.gid)
  }
  const args = [
    `--pgdata=${fresh}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums', ...(hasty ? ['--no-sync'] : []),
  ]
  try {
    const { code, output } = await finish(spawn(join(programs, 'initdb'), args, { ...runAs(account), cwd: folder, env: serverEnvironment() }))
    if (code !== 0) {
      throw new StartupProblem('DatabaseNotCreated', `The database could not be created in ${folder}: ${lastLine(output)}`)
    }
    await rename(fresh, cluster)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function checkCluster(placement: Placement): Promise<void> {
  const version = await readFile(join(placement.cluster, 'PG_VERSION'), 'utf8').then((text) => text.trim()).catch(() => null)
  if (version === null) throw broken(placement, 'it has no PG_VERSION file')
  if (version !== MAJOR_VERSION) throw broken(placement, `it was written by PostgreSQL ${version} and this is PostgreSQL ${MAJOR_VERSION}`)
}

function broken(placement: Placement, why: string): StartupProblem {
  return new StartupProblem(
    'DataFolderBroken',
    `The data in ${placement.cluster} cannot be opened (${why}): put back a backup of ${placement.folder}, or move that folder away to start empty; nothing in it was changed.`,
  )
}

/** In the data folder where the path is short enough for a socket, else in a folder of its own that only the account may enter. */
async function chooseSocketFolder({ folder, account }: Placement): Promise<string> {
  const near = join(folder, 'socket')
  if (near.length <= LONGEST_SOCKET_PATH) return near
  const elsewhere = await mkdtemp(join(tmpdir(), 'tongban-'))
  if (account.ids !== null) await chown(elsewhere, account.ids.uid, account.ids.gid)
  return elsewhere
}

/**
 * The shell becomes the server itself (`exec`), so that our child is the server and its exit is ours to see.
 * What it leaves behind is one small process that waits for the pipe on descriptor 3 to close and then asks
 * the server for a fast shutdown.
 */
const GUARDED = '( ( read -r _ <&3; kill -INT $$ ) </dev/null >/dev/null 2>&1 & ); exec 3<&-; exec "$@"'

async function launch(placement: Placement, socketFolder: string, logFile: string, settings: Record<string, string>): Promise<ChildProcess> {
  const size = await stat(logFile).then((found) => found.size).catch(() => 0)
  if (size > LARGEST_LOG_BYTES) await rename(logFile, `${logFile}.1`)
  const log = await open(logFile, 'a', 0o600)
  const options = Object.entries({ ...settings, listen_addresses: '', unix_socket_directories: socketFolder, unix_socket_permissions: '0700' })
  const args = ['-D', placement.cluster, '-p', '5432', ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  try {
    return spawn('/bin/sh', ['-c', GUARDED, 'sh', join(placement.programs, 'postgres'), ...args], {
      ...runAs(placement.account), cwd: placement.folder, env: serverEnvironment(), detached: true, stdio: ['ignore', log.fd, log.fd, 'pipe'],
    })
  } finally {
    await log.close()
  }
}

/** Waits until the server says in its pid file that it is ready; recovery after a crash may take a while. */
async function untilReady(placement: Placement, server: ChildProcess, logFile: string): Promise<void> {
  const logStart = await stat(logFile).then((found) => found.size).catch(() => 0)
  let failure: Error | null = null
  server.once('error', (error) => { failure = error })
  for (;;) {
    if (failure !== null || server.exitCode !== null || server.signalCode !== null) {
      const said = (await readFile(logFile, 'utf8').catch(() => '')).slice(logStart)
      await forgetOwner(placement)
      if (/lock file .* already exists/.test(said)) throw inUse(placement)
      throw broken(placement, withoutStamp(fatalLine(said)) || 'the server ended without a word')
    }
    const lines = (await readFile(join(placement.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return
    await pause(15)
  }
}

function inUse(placement: Placement): StartupProblem {
  return new StartupProblem('DataFolderInUse', `Another database server is using ${placement.cluster}: stop it first, or name another folder in DATA_DIR.`)
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const patience = setTimeout(() => server.kill('SIGQUIT'), FAST_STOP_MILLISECONDS)
  server.kill('SIGINT')
  await gone
  clearTimeout(patience)
  server.stdio[3]?.destroy()
}

/** The server needs nothing from our environment; what is not handed over cannot leak or confuse it. */
function serverEnvironment(): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/' }
}

async function finish(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString() })
  child.stderr?.on('data', (chunk: Buffer) => { output += chunk.toString() })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: -1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

function fatalLine(text: string): string {
  const lines = text.trim().split('\n')
  return lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? ''
}

function lastLine(text: string): string {
  return text.trim().split('\n').findLast((line) => /error|FATAL/i.test(line)) ?? text.trim().split('\n').at(-1) ?? 'no reason given'
}

function withoutStamp(line: string): string {
  return line.replace(/^[-\d]+ [:.\d]+ UTC /, '').replace(/^but /, '').trim()
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
