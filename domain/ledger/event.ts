import type { InstantText } from '../moment.ts'

/** Who did something, as the record keeps it for ever. Staff act for an organisation of a region. */
export type Actor =
  | { kind: 'staff'; id: string; name: string; region: string; organisation: string }
  | { kind: 'applicant'; id: string; name: string; region: string }
  | { kind: 'system'; name: string; region: string }

/** What every kind of record agrees on about a fact before it is recorded. */
export type Fact = { type: string; data: unknown }

/**
 * One fact in the ledger of one record. It has two times: when it took legal effect and when it was
 * recorded, so that a late job changes nothing in law. @term 事件
 */
export type RecordedEvent<F extends Fact = Fact> = {
  recordId: string
  /** 1, 2, 3 … without gaps; order is this number and never a time stamp. */
  position: number
  type: F['type']
  data: F['data']
  effectiveAt: InstantText
  recordedAt: InstantText
  /** The region that was the record's home and appended it. */
  recordedIn: string
  actor: Actor
  /** SM3 over this event and the digest before it, in hexadecimal. */
  digest: string
}

/** An event as `decide` returns it: the fact and when it takes legal effect, if not now. */
export type NewEvent<F extends Fact = Fact> = F & { effectiveAt?: InstantText }
