import assert from 'node:assert/strict'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { webhookSender } from './sms-sender.ts'

const arrived: { body: string; headers: IncomingMessage['headers'] }[] = []
let status = 202
const gateway = createServer(async (request, response) => {
  arrived.push({ body: await text(request), headers: request.headers })
  response.writeHead(status).end()
})
await new Promise<void>((resolve) => { gateway.listen(0, '127.0.0.1', resolve) })
after(() => new Promise((resolve) => { gateway.close(resolve) }))
const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`
const message = { phone: '13800000001', code: '012345', secondsValid: 300 }

test('the gateway is handed the phone, the code and a sentence', async () => {
  const sender = webhookSender(url, 'gateway-secret')
  assert.ok(sender.way === 'message')
  await sender.send(message)
  const { body, headers } = arrived.at(-1)!
  assert.deepEqual(JSON.parse(body), { ...message, text: '验证码 012345，5 分钟内有效，不要告诉别人。' })
  assert.equal(headers.authorization, 'Bearer gateway-secret')
})

test('a gateway that does not take it over is a fault', async () => {
  status = 503
  const sender = webhookSender(url, null)
  assert.ok(sender.way === 'message')
  await assert.rejects(sender.send(message), /answered 503/)
  assert.equal(arrived.at(-1)!.headers.authorization, undefined)
})
