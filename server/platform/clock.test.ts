import assert from 'node:assert/strict'
import { test } from 'node:test'
import { platformClock } from './clock.ts'

const at = (text: string) => () => Temporal.Instant.from(text).epochMilliseconds

const rows: [string, string, number, string, string][] = [
  ['the last second of a day in China', '2026-09-17T15:59:59.999Z', 0, '2026-09-17T15:59:59.999Z', '2026-09-17'],
  ['the first second of the next', '2026-09-17T16:00:00Z', 0, '2026-09-17T16:00:00.000Z', '2026-09-18'],
  ['an offset of one hour into the next day', '2026-09-17T15:30:00Z', 3_600_000, '2026-09-17T16:30:00.000Z', '2026-09-18'],
  ['the eve of the year', '2026-12-31T16:00:00Z', 0, '2026-12-31T16:00:00.000Z', '2027-01-01'],
]

for (const [name, machine, offset, now, today] of rows) {
  test(name, () => {
    const clock = platformClock(offset, at(machine))
    assert.deepEqual([clock.now(), clock.today()], [now, today])
  })
}

test('the date changes while the platform runs', () => {
  let machine = Temporal.Instant.from('2026-09-17T15:59:00Z').epochMilliseconds
  const clock = platformClock(0, () => machine)
  assert.equal(clock.today(), '2026-09-17')
  machine += 60_000
  assert.equal(clock.today(), '2026-09-18')
})

test('the platform never goes back in time', () => {
  const clock = platformClock(1000)
  assert.throws(() => clock.setOffset(999), RangeError)
  clock.setOffset(2000)
  assert.equal(clock.offsetMilliseconds(), 2000)
})
