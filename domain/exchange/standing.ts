import type { InstantText } from '../moment.ts'

/**
 * Where a record has its home and who follows it. The home alone appends; a change of home needs a
 * request by the home and consent by the other side, and takes effect when the home records it. @term 移交
 *
 *   held ──HandoverRequested──▶ offered ──HandoverConsented──▶ held (elsewhere)
 *                                 └──HandoverDeclined──▶ held (here)
 */
export type Standing = {
  /** The region that alone appends. @term 归属地 */
  home: string
  /** When the present home became it. */
  homeSince: InstantText
  /** Regions that keep a replica. The home is not among them. */
  followers: string[]
  /** The hand-over that waits for an answer. */
  offer: { to: string } | null
  /** Every hand-over that was asked for, in order, with the answer and when it came. */
  rounds: Round[]
  declined: { by: string; reason: string; at: InstantText } | null
}

/** One request for a hand-over and what came of it; null while nobody has answered. */
export type Round = { requestedAt: InstantText; answer: { consented: boolean; at: InstantText } | null }

export type StandingEvent =
  | { type: 'HandoverRequested'; data: { to: string } }
  | { type: 'HandoverConsented'; data: { by: string } }
  | { type: 'HandoverDeclined'; data: { by: string; reason: string } }
  | { type: 'FollowerAdded'; data: { region: string } }

/** The standing of a record that was opened in a region and has gone nowhere yet. */
export function openedIn(region: string, at: InstantText): Standing {
  return { home: region, homeSince: at, followers: [], offer: null, rounds: [], declined: null }
}

/** Folds one exchange event into a standing. */
export function evolveStanding(standing: Standing, event: StandingEvent, at: InstantText): Standing {
  switch (event.type) {
    case 'HandoverRequested':
      return {
        ...standing,
        offer: { to: event.data.to },
        rounds: [...standing.rounds, { requestedAt: at, answer: null }],
        declined: null,
        followers: withRegion(standing, event.data.to),
      }
    case 'HandoverConsented':
      return {
        ...standing,
        home: event.data.by,
        homeSince: at,
        followers: withRegion(standing, standing.home).filter((region) => region !== event.data.by),
        offer: null,
        rounds: answered(standing.rounds, { consented: true, at }),
        declined: null,
      }
    case 'HandoverDeclined':
      return {
        ...standing,
        offer: null,
        rounds: answered(standing.rounds, { consented: false, at }),
        declined: { by: event.data.by, reason: event.data.reason, at },
      }
    case 'FollowerAdded':
      return { ...standing, followers: withRegion(standing, event.data.region) }
  }
}

function answered(rounds: readonly Round[], answer: Round['answer']): Round[] {
  return rounds.map((round) => (round.answer === null ? { ...round, answer } : round))
}

function withRegion(standing: Standing, region: string): string[] {
  return standing.followers.includes(region) ? standing.followers : [...standing.followers, region]
}

/** Whether an event changes the standing of a record. */
export function isStandingEvent(event: { type: string }): event is StandingEvent {
  return (
    event.type === 'HandoverRequested' ||
    event.type === 'HandoverConsented' ||
    event.type === 'HandoverDeclined' ||
    event.type === 'FollowerAdded'
  )
}
