import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export type Floor = { perSecond: number; by: string }

/**
 * The bare SQL of the same rows from so many connections: what the machine allows when nothing else is done.
 * `:name` in the statement is a parameter, as pgbench writes them.
 */
export async function measureFloor(
  url: string, statement: string, parameters: Record<string, string>, connections: number, seconds: number,
): Promise<Floor> {
  const found = spawnSync('pgbench', ['--version']).status === 0
  return found ? byPgbench(url, statement, parameters, connections, seconds) : byClients(url, statement, parameters, connections, seconds)
}

function byPgbench(url: string, statement: string, parameters: Record<string, string>, connections: number, seconds: number): Promise<Floor> {
  const file = join(mkdtempSync(join(tmpdir(), 'tongban-floor-')), 'floor.sql')
  writeFileSync(file, `${statement.replaceAll(/\s+/g, ' ')}\n`)
  const args = ['--no-vacuum', '--protocol=prepared', `--client=${connections}`, '--jobs=1', `--time=${seconds}`, `--file=${file}`, ...Object.entries(parameters).flatMap(([name, value]) => ['-D', `${name}=${value}`]), url]
  return new Promise((resolve, reject) => {
    const child = spawn('pgbench', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.once('exit', () => {
      const perSecond = Number(/tps = ([\d.]+)/.exec(printed)?.[1])
      if (perSecond > 0) resolve({ perSecond, by: 'pgbench' })
      else reject(new Error(`pgbench measured nothing: ${printed}`))
    })
  })
}

async function byClients(url: string, statement: string, parameters: Record<string, string>, connections: number, seconds: number): Promise<Floor> {
  const clients = await Promise.all(Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }))
  const names = Object.keys(parameters)
  const text = names.reduce((sql, name, n) => sql.replaceAll(`:${name}`, `$${n + 1}`), statement)
  const values = Object.values(parameters)
  const until = performance.now() + seconds * 1000
  let done = 0
  await Promise.all(clients.map(async (client) => {
    while (performance.now() < until) {
      await client.query({ name: 'floor', text, values })
      done += 1
    }
    await client.end()
  }))
  return { perSecond: done / seconds, by: 'a bare client' }
}
