import type { Case } from '@tongban/domain/cases/case.ts'
import { acts } from '@tongban/domain/cases/acts.ts'
import type { CaseCommandType } from '@tongban/domain/cases/commands.ts'
import type { Opening } from '@tongban/domain/cases/events.ts'
import type { Actor, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { CommandBody } from '@tongban/contract/cases/commands.ts'
import type { CommandReceipt } from '@tongban/contract/cases/views.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import { findGuidedItem, type Content } from '../catalogue/content.ts'
import { ask, askToOpen, type Answer, type AskTools } from '../exchange/ask.ts'
import type { ApplicantCaller, Caller, StaffCaller } from '../identity/caller.ts'
import { load, recall } from '../ledger/handle.ts'
import type { Loaded } from '../ledger/loaded.ts'
import { findHead } from '../ledger/ledger.store.ts'
import type { AnyCommand, RecordKind } from '../ledger/record-kind.ts'
import { newDigits } from '../platform/ids.ts'
import { refuse } from '../platform/http/refused.ts'
import type { NextCaseNumber } from './case-numbers.ts'
import type { FormCheck } from './form-check.ts'
import { openingOf, type HandedIn, type IntakePlace } from './opening.ts'
import { eventNames } from './event-names.ts'
import { attachmentsOf } from './case-view.ts'
import { actorFor, actorsFor } from './viewer.ts'

/** What the desk of cases works with. */
export type DeskTools = {
  asking: AskTools
  kind: RecordKind<Case>
  content: Content
  checkForm: FormCheck
  nextNumber: NextCaseNumber
  /** The digests among these that nobody has stored for this person yet. */
  unknownFiles: (region: string, uploader: string, digests: string[]) => Promise<string[]>
}

/** Where a request came from, as the log of commands keeps it. */
export type Origin = { language: Language; source: string | null }

/** A clerk takes a case in. @term 收件 */
export async function receiveAtCounter(
  tools: DeskTools, caller: StaffCaller, body: HandedIn & { window: string | null }, origin: Origin,
): Promise<CommandReceipt> {
  const centre = caller.organisations.find((id) => tools.content.organisations.get(id)?.kind === 'serviceCentre')
  if (!centre) throw refuse({ code: 'PermissionMissing' })
  const place: IntakePlace = { region: caller.region, channel: 'counter', organisation: centre, window: body.window ?? caller.station }
  const actor: Actor = { kind: 'staff', id: caller.accountId, name: caller.name, region: caller.region, organisation: centre }
  return open(tools, actor, caller.accountId, body, place, origin)
}

/** A resident applies from the phone. The number that he logged in with is the one that the case is his by. */
export async function submitOnline(
  tools: DeskTools, caller: ApplicantCaller, region: string, body: HandedIn, origin: Origin,
): Promise<CommandReceipt> {
  if (region !== caller.region) throw refuse({ code: 'RegionNotServed' })
  const place: IntakePlace = { region, channel: 'online', organisation: null, window: null }
  const applicant = { ...body.applicant, phone: caller.phone }
  const actor: Actor = { kind: 'applicant', id: caller.phone, name: applicant.name, region }
  return open(tools, actor, caller.phone, { ...body, applicant }, place, origin)
}

async function open(
  tools: DeskTools, actor: Actor, uploader: string, body: HandedIn, place: IntakePlace, { language, source }: Origin,
): Promise<CommandReceipt> {
  const today = tools.asking.ledger.momentIn(place.region).today
  const known = openingOf(body, place, { content: tools.content, checkForm: tools.checkForm, today, language })
  await refuseUnknownFiles(tools, place.region, uploader, body.materials.flatMap((one) => one.scans))
  const number = await tools.nextNumber(place.region, today, place.channel === 'counter' ? 'window' : 'mobile')
  const opening: Opening = { ...known, number, lookupCode: newDigits(6) }
  const answer = await askToOpen(tools.asking, tools.kind, {
    region: place.region, recordId: body.caseId, command: { type: 'ReceiveCase', opening } as AnyCommand,
    actor, commandId: body.commandId, source, seenPosition: null,
  })
  return receiptOf(tools, place.region, body.caseId, answer, language, number)
}

/** Acts on an open case. Who has no part in it is told that there is no such case. @rule S-10 */
export async function command<T extends CaseCommandType>(
  tools: DeskTools, type: T, caller: Caller, caseId: string, body: CommandBody<T>, { language, source }: Origin,
): Promise<CommandReceipt> {
  const { region } = caller
  const { state } = await recall(tools.asking.ledger, tools.kind, region, caseId)
  if (!state) throw refuse({ code: 'CaseNotFound' })
  const moment = tools.asking.ledger.momentIn(region)
  const actor = actorFor(type, caller, state, moment)
  if (!actor) throw refuse({ code: 'CaseNotFound' })
  const { commandId, seenPosition, ...fields } = body
  await refuseForeignFiles(tools, caller, state, fields)
  refuseWrongForm(tools, state, fields, language)
  const answer = await ask(tools.asking, tools.kind, {
    region, recordId: caseId, command: { type, ...fields }, actor, commandId, source,
    seenPosition: acts[type].permission === 'talk' ? null : seenPosition,
  })
  return receiptOf(tools, region, caseId, answer, language, state.number)
}

/** A case and its ledger for somebody who has a part in it. Throws Refused CaseNotFound for everybody else. */
export async function openFor(
  tools: DeskTools, caller: Caller, caseId: string,
): Promise<Loaded<Case> & { state: Case }> {
  const loaded = await load(tools.asking.ledger, tools.kind, caller.region, caseId)
  const { state } = loaded
  if (!state || actorsFor(caller, state).length === 0) throw refuse({ code: 'CaseNotFound' })
  return { ...loaded, state }
}

async function receiptOf(
  tools: DeskTools, region: string, caseId: string, answer: Answer, language: Language, number: string,
): Promise<CommandReceipt> {
  switch (answer.state) {
    case 'recorded': {
      const head = await numberOf(tools, region, caseId, number, answer)
      return { caseId, number: head, position: answer.position, state: 'recorded' }
    }
    case 'waiting':
      return { caseId, number, position: 0, state: 'waiting' }
    case 'refused':
      throw refuse(answer.refusal)
    case 'stale':
      throw refuse({ code: 'StaleVersion', what: toldOf(answer.since, language), since: answer.since.map(sinceLine) })
    case 'idTaken':
      throw refuse({ code: 'CommandIdTaken' })
  }
}

/** The number under which a repeated opening was recorded the first time, which is not the one drawn now. */
async function numberOf(tools: DeskTools, region: string, caseId: string, drawn: string, answer: Answer): Promise<string> {
  if (answer.state === 'recorded' && answer.repeated !== true) return drawn
  return (await findHead(tools.asking.ledger.reading, region, caseId))?.number ?? drawn
}

function sinceLine(event: RecordedEvent) {
  return { type: event.type, at: event.recordedAt, by: event.actor.name, position: event.position }
}

/** What happened meanwhile, in a few words: who did what. */
function toldOf(since: RecordedEvent[], language: Language): string {
  return since
    .map((event) => `${event.actor.name} ${eventNames[event.type]?.[language] ?? event.type}`)
    .join(language === 'zh' ? '；' : '; ')
}

async function refuseUnknownFiles(
  tools: DeskTools, region: string, uploader: string, files: { digest: string; name: string }[],
): Promise<void> {
  if (files.length === 0) return
  const unknown = await tools.unknownFiles(region, uploader, files.map((file) => file.digest))
  const first = files.find((file) => unknown.includes(file.digest))
  if (first) throw refuse({ code: 'AttachmentUnknown', name: first.name })
}

/** A form that is filled in anew is held to the same schema as the first. */
function refuseWrongForm(tools: DeskTools, theCase: Case, fields: object, language: Language): void {
  const { form } = fields as { form?: Record<string, unknown> | null }
  const item = form ? findGuidedItem(tools.content, theCase.item.code) : null
  if (!form || !item) return
  const errors = tools.checkForm(item, form, language)
  if (errors.length > 0) throw refuse({ code: 'FormInvalid' }, errors)
}

/** Files that a command brings must be its sender's, or already belong to the case. */
async function refuseForeignFiles(tools: DeskTools, caller: Caller, theCase: Case, fields: object): Promise<void> {
  const { attachments = [], materials = [] } = fields as {
    attachments?: { digest: string; name: string }[]
    materials?: { scans: { digest: string; name: string }[] }[]
  }
  const own = new Set(attachmentsOf(theCase).map((file) => file.digest))
  const brought = [...attachments, ...materials.flatMap((one) => one.scans)].filter((file) => !own.has(file.digest))
  const uploader = caller.kind === 'staff' ? caller.accountId : caller.phone
  await refuseUnknownFiles(tools, caller.region, uploader, brought)
}
