import type { ClockView } from '@tongban/contract/clocks/views.ts'

type Clock = Pick<ClockView, 'id' | 'kind' | 'stoppedAt' | 'leading'> & { explanation: { dueOn: string | null } }

export type ChosenClocks<One> = { first: One | null; second: One | null; others: One[] }

/**
 * Which clocks of a case stand at its head: the one that leads, and beside the promise the limit by law, or
 * else the next of those that run. When nothing runs any more, the promise and the law, as they ended.
 */
export function chosenClocks<One extends Clock>(clocks: readonly One[]): ChosenClocks<One> {
  const of = (kind: ClockView['kind']) => clocks.find((clock) => clock.kind === kind) ?? null
  const first = clocks.find((clock) => clock.leading) ?? of('committed') ?? clocks.at(-1) ?? null
  if (first === null) return { first: null, second: null, others: [] }
  const running = clocks.filter((clock) => clock.stoppedAt === null && clock !== first).sort(byDue)
  const second = first.kind === 'committed' ? of('statutory') : (running[0] ?? null)
  return { first, second, others: clocks.filter((clock) => clock !== first && clock !== second) }
}

/** Earliest first; a clock that stands still has no date and comes last. */
function byDue(one: Clock, other: Clock): number {
  const [a, b] = [one.explanation.dueOn ?? '9999', other.explanation.dueOn ?? '9999']
  return a < b ? -1 : a > b ? 1 : 0
}
