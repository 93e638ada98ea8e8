/** What checking a typed identifier yields: its parts in canonical form, or the first thing wrong with it. */
export type Checked<Parts, Reason extends string> =
  | { valid: true; parts: Parts }
  | { valid: false; reason: Reason }
