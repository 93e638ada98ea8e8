import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartupProblem } from '../startup-problem.ts'
import { addressOf, openDatabase, passwordsOf, type DatabaseChoice } from './open-database.ts'
import { place } from './placement.ts'

/** A database for a command at the operator's side: its address, and what to do when the command is done. */
export type JoinedDatabase = { url: string; describe: string; leave(): Promise<void> }

/** The socket's folder is the fifth line of the server's own pid file. */
const SOCKET_LINE = 4

/**
 * Reaches the database whether or not the platform is running: the server that it has open, else one that is
 * started for the command and stopped after it.
 *
 * @throws StartupProblem with a sentence when it cannot be reached
 */
export async function joinDatabase(choice: DatabaseChoice): Promise<JoinedDatabase> {
  try {
    const { url, describe, stop } = await openDatabase(choice)
    return { url, describe, leave: stop }
  } catch (error) {
    if (!(error instanceof StartupProblem && error.code === 'DataFolderInUse')) throw error
    return joinRunning(choice, error)
  }
}

async function joinRunning(choice: DatabaseChoice, inUse: StartupProblem): Promise<JoinedDatabase> {
  const placement = await place(choice.checkout, choice.dataFolder)
  const lines = (await readFile(join(placement.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const socketFolder = lines[SOCKET_LINE]
  if (socketFolder === undefined || socketFolder === '') throw inUse
  const passwords = await passwordsOf(placement)
  return {
    url: addressOf(socketFolder, passwords), describe: `PostgreSQL of the package, data in ${placement.folder}`,
    leave: async () => undefined,
  }
}
