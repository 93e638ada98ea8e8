import { connect } from 'node:net'

export type Request = { method: 'GET' | 'POST'; path: string; cookie: string; body?: string }

export type Load = { count: number; seconds: number; perSecond: number; failed: number; firstFailure: string; latencies: Float64Array }

/**
 * Sends requests over so many connections, each with one request under way at a time. It speaks HTTP over the
 * bare socket, because on two cores whatever the client spends is taken from the platform.
 */
export async function httpLoad(address: string, connections: number, requests: readonly Request[]): Promise<Load> {
  const { hostname, port } = new URL(address)
  const raw = requests.map((request) => rawRequest(request, `${hostname}:${port}`))
  const latencies = new Float64Array(raw.length)
  let next = 0
  let failed = 0
  let firstFailure = ''
  const started = performance.now()

  function runConnection(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let mine = -1
      let sentAt = 0
      let held = ''
      const send = (): void => {
        if (next >= raw.length) {
          socket.end()
          resolve()
          return
        }
        mine = next
        next += 1
        sentAt = performance.now()
        socket.write(raw[mine]!)
      }
      socket.setNoDelay(true)
      socket.setEncoding('latin1')
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('data', (chunk: string) => {
        held += chunk
        const end = held.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/content-length: (\d+)/i.exec(held.slice(0, end))?.[1] ?? 0)
        if (held.length < end + 4 + length) return
        latencies[mine] = performance.now() - sentAt
        if (!held.startsWith('HTTP/1.1 200')) {
          failed += 1
          firstFailure ||= Buffer.from(held, 'latin1').toString()
        }
        held = ''
        send()
      })
    })
  }

  await Promise.all(Array.from({ length: connections }, runConnection))
  const seconds = (performance.now() - started) / 1000
  return { count: raw.length, seconds, perSecond: raw.length / seconds, failed, firstFailure, latencies: latencies.sort() }
}

/** The value below which so much of sorted measurements lies. */
export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function rawRequest({ method, path, cookie, body }: Request, host: string): Buffer {
  const head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n`
  if (body === undefined) return Buffer.from(`${head}\r\n`)
  return Buffer.from(`${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}
