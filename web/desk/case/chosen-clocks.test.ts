import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClockView } from '@tongban/contract/clocks/views.ts'
import { chosenClocks } from './chosen-clocks.ts'

const clock = (kind: ClockView['kind'], dueOn: string | null, state: 'leading' | 'running' | 'stopped') => ({
  id: kind, kind, leading: state === 'leading', stoppedAt: state === 'stopped' ? '2026-09-18T01:20:00Z' : null, explanation: { dueOn },
})

const cases: [what: string, clocks: ReturnType<typeof clock>[], first: string | null, second: string | null, others: string[]][] = [
  ['no clock at all', [], null, null, []],
  ['the promise stands beside the law', [clock('consent', '2026-09-18', 'stopped'), clock('committed', '2026-10-15', 'leading'), clock('statutory', '2026-10-22', 'running')], 'committed', 'statutory', ['consent']],
  ['before acceptance the next clock that runs is second', [clock('handover', '2026-09-17', 'leading'), clock('materialsParcel', '2026-09-25', 'running')], 'handover', 'materialsParcel', []],
  ['a clock that stands still comes after one with a date', [clock('correction', '2026-10-30', 'leading'), clock('jointAct', null, 'running'), clock('intakeNotice', '2026-11-02', 'running')], 'correction', 'intakeNotice', ['jointAct']],
  ['after the end the promise and the law are shown as they ended', [clock('committed', '2026-10-15', 'stopped'), clock('statutory', '2026-10-22', 'stopped'), clock('delivery', '2026-10-28', 'stopped')], 'committed', 'statutory', ['delivery']],
]

for (const [what, clocks, first, second, others] of cases) {
  test(what, () => {
    const chosen = chosenClocks(clocks)
    assert.deepEqual([chosen.first?.id ?? null, chosen.second?.id ?? null, chosen.others.map((one) => one.id)], [first, second, others])
  })
}
