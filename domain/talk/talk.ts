import type { Attachment } from '../attachment.ts'
import type { InstantText } from '../moment.ts'

/** One message between two windows, kept in the record. @term 窗口留言 */
export type TalkMessage = {
  id: string
  region: string
  author: string
  at: InstantText
  text: string
  attachments: Attachment[]
}

/**
 * Something that keeps a record from going on. Either side raises it; it is closed only when the one
 * side says that it is settled and the other side agrees. @term 问题协处
 *
 *   open ──settled by one side──▶ settled ──confirmed by the other──▶ closed
 *                                    └──reopened by the other──▶ open
 */
export type Problem = {
  id: string
  raisedIn: string
  raisedBy: string
  raisedAt: InstantText
  text: string
  /** The parcel that it is about, when a list did not match. */
  parcelId: string | null
  settled: { region: string; by: string; at: InstantText; text: string } | null
  closed: { region: string; by: string; at: InstantText } | null
}

export type Talk = { messages: TalkMessage[]; problems: Problem[] }

export type TalkEvent =
  | { type: 'MessagePosted'; data: { id: string; region: string; text: string; attachments: Attachment[] } }
  | { type: 'ProblemRaised'; data: { id: string; region: string; text: string; parcelId: string | null } }
  | { type: 'ProblemSettled'; data: { id: string; region: string; text: string } }
  | { type: 'ProblemReopened'; data: { id: string; region: string; text: string } }
  | { type: 'ProblemClosed'; data: { id: string; region: string } }

const talkTypes = new Set(['MessagePosted', 'ProblemRaised', 'ProblemSettled', 'ProblemReopened', 'ProblemClosed'])

/** Whether an event is part of the talk on a record. */
export function isTalkEvent(event: { type: string }): event is TalkEvent {
  return talkTypes.has(event.type)
}

/** Folds one talk event. */
export function evolveTalk(talk: Talk, event: TalkEvent, at: InstantText, by: string): Talk {
  switch (event.type) {
    case 'MessagePosted':
      return { ...talk, messages: [...talk.messages, { ...event.data, author: by, at }] }
    case 'ProblemRaised': {
      const { id, region, text, parcelId } = event.data
      const problem = { id, raisedIn: region, raisedBy: by, raisedAt: at, text, parcelId, settled: null, closed: null }
      return { ...talk, problems: [...talk.problems, problem] }
    }
    case 'ProblemSettled':
      return amend(talk, event.data.id, { settled: { region: event.data.region, by, at, text: event.data.text } })
    case 'ProblemReopened':
      return amend(talk, event.data.id, { settled: null })
    case 'ProblemClosed':
      return amend(talk, event.data.id, { closed: { region: event.data.region, by, at } })
  }
}

function amend(talk: Talk, id: string, change: Partial<Problem>): Talk {
  return { ...talk, problems: talk.problems.map((one) => (one.id === id ? { ...one, ...change } : one)) }
}
