import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLoggers } from './log.ts'

function written(write: (loggers: ReturnType<typeof createLoggers>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  write(createLoggers('info', { write: (line: string) => { lines.push(line) } }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('a row says when, how grave, from where and what', () => {
  const [row] = written((loggers) => loggers.exchange.warn({ peer: '211282' }, 'peer does not answer'))
  assert.deepEqual({ ...row, time: null }, { time: null, level: 'warn', log: 'exchange', peer: '211282', msg: 'peer does not answer' })
  assert.match(String(row?.['time']), /^\d{4}-\d\d-\d\dT.*Z$/)
})

test('personal data and secrets are taken out at every depth', () => {
  const text = JSON.stringify(written((loggers) => {
    loggers.http.info({ phone: '13900000000', session: { token: 'abcdef' }, case: { applicant: { name: '张三' }, id: 'kept' } }, 'x')
  }))
  assert.doesNotMatch(text, /13900000000|abcdef|张三/)
  assert.match(text, /kept/)
})

test('a fault of the database is told without the values of its row', () => {
  const fault = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'record_by_number', detail: 'Key (phone)=(13900000000) exists' })
  const [row] = written((loggers) => loggers.database.error({ error: fault }, 'write failed'))
  assert.doesNotMatch(JSON.stringify(row), /13900000000/)
  assert.partialDeepStrictEqual(row?.['error'], { constraint: 'record_by_number' })
})
