import { evolveStanding, isStandingEvent, openedIn } from '../exchange/standing.ts'
import type { RecordedEvent } from '../ledger/event.ts'
import { evolveParcels, isParcelEvent } from '../parcels/parcel.ts'
import { evolveTalk, isTalkEvent } from '../talk/talk.ts'
import type { Case } from './case.ts'
import { noticeStartsAt } from './case-clocks.ts'
import type { CaseFact, Opening, OwnCaseFact } from './events.ts'

type Recorded = Omit<RecordedEvent, 'type' | 'data'> & CaseFact

/**
 * Folds one recorded event into a case. Total: an unknown type is a bug, since a home never records what
 * its own code does not know, and a replica parks such a message before it comes here.
 */
export function evolve(theCase: Case | null, event: RecordedEvent): Case {
  const recorded = event as Recorded
  if (recorded.type === 'CaseReceived') return open(event, recorded.data)
  if (theCase === null) throw new Error(`The ledger of ${event.recordId} begins with ${event.type}`)
  const at = event.effectiveAt
  const by = event.actor.name
  if (isStandingEvent(recorded)) return { ...theCase, standing: evolveStanding(theCase.standing, recorded, at) }
  if (isParcelEvent(recorded)) return { ...theCase, parcels: evolveParcels(theCase.parcels, recorded, at, by) }
  if (isTalkEvent(recorded)) return { ...theCase, talk: evolveTalk(theCase.talk, recorded, at, by) }
  return evolveOwn(theCase, recorded, event)
}

function open(event: RecordedEvent, opening: Opening): Case {
  const { jointSeats, materials, ...known } = opening
  return {
    id: event.recordId,
    ...known,
    materials: materials.map((material) => ({ ...material, handedAt: event.effectiveAt })),
    receivedAt: event.effectiveAt,
    receivedBy: event.actor.name,
    standing: openedIn(event.recordedIn, event.effectiveAt),
    parcels: [],
    talk: { messages: [], problems: [] },
    correction: null,
    accepted: null,
    opinions: [],
    jointActs: opening.item.jointActs.flatMap(({ key, name, limit }) => {
      const seat = jointSeats[key]
      return seat ? [{ key, name, limit, seat, done: null }] : []
    }),
    decision: null,
    result: null,
    delivered: null,
    ended: null,
    rating: null,
  }
}

function evolveOwn(
  theCase: Case,
  { type, data }: Exclude<OwnCaseFact, { type: 'CaseReceived' }>,
  event: RecordedEvent,
): Case {
  const at = event.effectiveAt
  const by = event.actor.name
  switch (type) {
    case 'CaseNotOurMatter':
      return { ...theCase, ended: { kind: 'notOurMatter', ...data, at, by } }
    case 'CaseNotOurPower':
      return { ...theCase, ended: { kind: 'notOurPower', ...data, at, by } }
    case 'CaseWithdrawn':
      return { ...theCase, ended: { kind: 'withdrawn', reasons: data.reasons, at, by } }
    case 'CorrectionLapsed':
      return { ...theCase, ended: { kind: 'lapsed', at } }
    case 'CorrectionRequested':
      return {
        ...theCase,
        correction: { lines: data.lines, noticeStartedAt: noticeStartsAt(theCase), requestedAt: at, by, submittedAt: null },
      }
    case 'CorrectionSubmitted':
      return withCorrection(theCase, data, at)
    case 'CaseAccepted':
      return { ...theCase, accepted: { on: data.acceptedOn, at, deemed: false, by } }
    case 'CaseDeemedAccepted':
      return { ...theCase, accepted: { on: data.acceptedOn, at, deemed: true, by } }
    case 'OpinionGiven': {
      const byId = event.actor.kind === 'system' ? event.actor.name : event.actor.id
      return { ...theCase, opinions: [...theCase.opinions, { ...data, at, by, byId }] }
    }
    case 'JointActCompleted': {
      const { key, ...done } = data
      const jointActs = theCase.jointActs.map((act) => (act.key === key ? { ...act, done: { ...done, at, by } } : act))
      return { ...theCase, jointActs }
    }
    case 'CaseDecided':
      return { ...theCase, decision: { ...data, at, by } }
    case 'ResultIssued':
      return { ...theCase, result: { ...data, issuedAt: at, by } }
    case 'ResultDelivered':
      return { ...theCase, delivered: { ...data, at } }
    case 'CaseClosed':
      return theCase
    case 'CaseRated':
      return { ...theCase, rating: { ...data, at } }
    default:
      return unknownEvent(type)
  }
}

/** New copies of a material replace what was handed in before; the rest stays as it was. */
function withCorrection(
  theCase: Case,
  data: Extract<OwnCaseFact, { type: 'CorrectionSubmitted' }>['data'],
  at: string,
): Case {
  const renewed = new Set(data.materials.map((material) => material.key))
  return {
    ...theCase,
    materials: [
      ...theCase.materials.filter((material) => !renewed.has(material.key)),
      ...data.materials.map((material) => ({ ...material, handedAt: at })),
    ],
    form: data.form ?? theCase.form,
    correction: theCase.correction && { ...theCase.correction, submittedAt: at },
  }
}

function unknownEvent(type: never): never {
  throw new Error(`No fold for the event ${String(type)}`)
}
