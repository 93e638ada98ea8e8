import { chainStart } from '@tongban/domain/ledger/chain.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { RecordKind } from './record-kind.ts'

/** A record as it stands in one region. */
export type Loaded<State> = { state: State | null; position: number; digest: string; events: RecordedEvent[] }

/** Folds a ledger from its first event. */
export function fold<State>(kind: RecordKind<State>, events: RecordedEvent[]): Loaded<State> {
  let state: State | null = null
  for (const event of events) state = kind.evolve(state, event)
  const last = events.at(-1)
  return { state, position: last?.position ?? 0, digest: last?.digest ?? chainStart, events }
}
