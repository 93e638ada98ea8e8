/** What a rule answers: facts to record, or a named refusal. Never both, never an exception. */
export type Verdict<Event, Refusal> = { events: Event[] } | { refusal: Refusal }

/** A verdict that records these facts. */
export function recorded<Event>(...events: Event[]): { events: Event[] } {
  return { events }
}

/** A verdict that records nothing and says why. */
export function refused<Refusal>(refusal: Refusal): { refusal: Refusal } {
  return { refusal }
}
