import { Agent, request } from 'node:http'
import { connect } from 'node:net'

export type Sent = { method: string; url: string; headers: Record<string, string>; payload: string | undefined }
export type Received = { statusCode: number; contentType: string; body: string }

/** Lines to a server that are kept and used again, as a browser does. */
export type Wire = { send(sent: Sent): Promise<Received>; close(): void }

/** @param address the server's, such as http://127.0.0.1:40001 */
export function openWire(address: string, lines: number): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: lines })
  const { hostname: host, port } = new URL(address)
  const sendOnce = ({ method, url, headers, payload }: Sent): Promise<Received> => new Promise((resolve, reject) => {
    const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) }
    const sending = request({ agent, host, port, method, path: url, headers: { ...headers, ...length } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ statusCode: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '', body: Buffer.concat(pieces).toString('utf8') }))
      response.on('error', reject)
    })
    sending.on('error', reject)
    sending.end(payload)
  })
  return {
    // A server may close a kept line at the moment at which it is used again; whoever finds it closed dials once more.
    send: (sent) => sendOnce(sent).catch((error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? sendOnce(sent) : Promise.reject(error))),
    close: () => agent.destroy(),
  }
}

/** Sends bytes that need not be HTTP and answers all that comes back before the line is closed. */
export function sendBytes(address: string, bytes: string): Promise<string> {
  const { hostname: host, port } = new URL(address)
  return new Promise((resolve) => {
    let answer = ''
    const line = connect(Number(port), host, () => line.end(Buffer.from(bytes, 'latin1')))
    line.on('data', (piece: Buffer) => { answer += piece.toString('utf8') })
    line.on('error', () => resolve(answer))
    line.on('close', () => resolve(answer))
  })
}
