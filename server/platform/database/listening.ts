import pg from 'pg'

export type Listening = { stop(): Promise<void> }

const RETRY_MILLISECONDS = 1000

/**
 * Calls back on every notification of a channel, on a connection of its own that is made again when it
 * breaks. What was notified meanwhile is not known, so after each new connection it calls back once.
 */
export async function listen(url: string, channel: string, heard: () => void, onLost: (error: Error) => void): Promise<Listening> {
  let current: pg.Client | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: `tongban-${channel}` })
    let heeds = false
    current = fresh
    fresh.on('notification', heard)
    // While it is being made, a connection that fails says so by its promise too; only one of the two counts.
    fresh.on('error', (error) => {
      if (!heeds || !leave(fresh)) return
      onLost(error)
      connectLater()
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      leave(fresh)
      throw error
    }
    heeds = true
    heard()
  }

  /** Gives a connection up. False when that was done before. */
  function leave(client: pg.Client): boolean {
    if (current !== client) return false
    current = null
    client.end().catch(() => undefined)
    return true
  }

  function connectLater(): void {
    if (stopped) return
    timer = setTimeout(() => connect().catch(connectLater), RETRY_MILLISECONDS).unref()
  }

  await connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await current?.end()
    },
  }
}
