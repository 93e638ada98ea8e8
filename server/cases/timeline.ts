import type { Case } from '@tongban/domain/cases/case.ts'
import { maskName, maskWaybill } from '@tongban/domain/identity/masking.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import type { Names } from '../catalogue/names.ts'

type Entry = PublicCaseView['timeline'][number]

/** What stays between the offices. */
const internal = new Set(['MessagePosted', 'ProblemRaised', 'ProblemClosed', 'ProblemSettled', 'ProblemReopened', 'OpinionGiven', 'FollowerAdded'])

/** For whom a case is drawn: anybody with its number, the person whose it is, or the staff who work on it. */
export type Reader = 'public' | 'applicant' | 'staff'

/** A ledger as people read it, oldest first. The talk between windows is for staff, and names are covered for the public. */
export function timelineOf(events: readonly RecordedEvent[], theCase: Case, names: Names, reader: Reader): Entry[] {
  const masked = reader === 'public'
  return events
    .filter((event) => reader === 'staff' || !internal.has(event.type))
    .map((event) => {
      const region = names.region(event.actor.region)
      const organisation = event.actor.kind === 'staff' ? names.organisation(event.actor.organisation) : null
      return {
        position: event.position,
        type: event.type,
        effectiveAt: event.effectiveAt,
        recordedAt: event.recordedAt,
        region: event.actor.region,
        regionName: region.zh,
        regionNameEn: region.en,
        actorKind: event.actor.kind,
        actorName: masked ? maskName(event.actor.name) : event.actor.name,
        organisationName: organisation?.zh ?? null,
        organisationNameEn: organisation?.en ?? null,
        data: tellable(event, theCase, names, masked),
        digest: event.digest,
      }
    })
}

/** The part of an event's data that its line tells. What the opening holds stands elsewhere on the page. */
function tellable(event: RecordedEvent, theCase: Case, names: Names, masked: boolean): Record<string, unknown> {
  const data = event.data as Record<string, unknown>
  switch (event.type) {
    case 'CaseReceived':
      return {
        channel: theCase.channel, window: theCase.intake.window,
        originals: pagesOf(data, 'originalPages'), copies: pagesOf(data, 'copyPages'),
        scans: materialsOf(data).filter((one) => one.scans.length > 0).length,
      }
    case 'HandoverRequested':
    case 'FollowerAdded':
      return inBothLanguages(names, String(data['to'] ?? data['region']))
    case 'HandoverConsented':
      return inBothLanguages(names, String(data['by']))
    case 'HandoverDeclined':
      return { ...inBothLanguages(names, String(data['by'])), reason: data['reason'] }
    case 'ParcelSent':
      return {
        purpose: data['purpose'], courier: data['courier'], ...inBothLanguages(names, String(data['to'] ?? '')),
        waybill: masked ? maskWaybill(String(data['waybill'])) : data['waybill'], pages: linePages(data), straight: data['to'] === null,
      }
    case 'ParcelSignedFor':
      return { mismatches: data['mismatches'] }
    case 'CorrectionSubmitted':
      return { materials: materialsOf(data).map((one) => nameOf(theCase, one.key)), form: data['form'] !== null }
    case 'ResultDelivered':
      return { channel: data['channel'], to: masked ? maskName(String(data['to'])) : data['to'] }
    case 'ResultIssued':
      return { channel: data['channel'], number: data['number'] }
    case 'JointActCompleted':
      return { name: theCase.jointActs.find((act) => act.key === data['key'])?.name ?? '', agreed: data['agreed'], ...(masked ? {} : { text: data['text'] }) }
    case 'CaseWithdrawn':
    case 'CaseRated':
      return masked ? {} : data
    default: {
      const { attachments: _attachments, ...told } = data
      return told
    }
  }
}

type HandedRow = { key: string; originalPages: number; copyPages: number; scans: unknown[] }

function materialsOf(data: Record<string, unknown>): HandedRow[] {
  return data['materials'] as HandedRow[]
}

function pagesOf(data: Record<string, unknown>, kind: 'originalPages' | 'copyPages'): number {
  return materialsOf(data).reduce((sum, one) => sum + one[kind], 0)
}

function linePages(data: Record<string, unknown>): number {
  return (data['lines'] as { pages: number }[]).reduce((sum, line) => sum + line.pages, 0)
}

function nameOf(theCase: Case, key: string): string {
  return theCase.item.materials.find((one) => one.key === key)?.name ?? key
}

function inBothLanguages(names: Names, region: string) {
  const name = names.region(region)
  return { region, regionName: name.zh, regionNameEn: name.en }
}
