import pg from 'pg'

export type Listening = { stop(): Promise<void> }

const RETRY_MILLISECONDS = 1000

/**
 * Calls back on every notification of a channel, on a connection of its own that is made again when it
 * breaks. What was notified meanwhile is not known, so after each new connection it calls back once.
 */
export async function listen(url: string, channel: string, heard: () => void, onLost: (error: Error) => void): Promise<Listening> {
  let stopped = false
  let client: pg.Client | null = null

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: `tongban-${channel}` })
    fresh.on('notification', heard)
    fresh.on('error', (error) => {
      onLost(error)
      retry()
    })
    await fresh.connect()
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = fresh
    heard()
  }

  function retry(): void {
    if (stopped) return
    client = null
    setTimeout(() => connect().catch(retry), RETRY_MILLISECONDS).unref()
  }

  await connect()
  return {
    async stop() {
      stopped = true
      await client?.end()
    },
  }
}
