import { checkIdentifierTyped, listOwnCases, getCase, getOwnCase, getOwnReceipt, getReceipt, exportCase, findApplicant, receiveCase, submitCase, trackByToken, trackCase } from '@tongban/contract/cases/operations.ts'
import { commandOperation, commandTypes, type CommandBody } from '@tongban/contract/cases/commands.ts'
import type { Case } from '@tongban/domain/cases/case.ts'
import type { CaseCommandType } from '@tongban/domain/cases/commands.ts'
import type { CaseView, PublicCaseView } from '@tongban/contract/cases/views.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import type { Names } from '../catalogue/names.ts'
import { findGuidedItem } from '../catalogue/content.ts'
import { findForwardedOf } from '../exchange/exchange.store.ts'
import { applicantOnly, staffOnly, type Caller, type StaffCaller } from '../identity/caller.ts'
import { load } from '../ledger/handle.ts'
import type { Loaded } from '../ledger/loaded.ts'
import { readWhereLoaded } from '../clocks/read-where-loaded.ts'
import { findHeadByNumber } from '../ledger/ledger.store.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { FileReply } from '../platform/http/call.ts'
import { refuse } from '../platform/http/refused.ts'
import { findLatestByIdentifier, findRecordsOf } from '../worklist/worklist.store.ts'
import { command, openFor, receiveAtCounter, submitOnline, type DeskTools } from './case-desk.ts'
import { caseViewOf, publicViewOf, type ViewSource } from './case-view.ts'
import { checkIdentifier } from './identifiers.ts'
import { exportOf, receiptOf, type ReceiptTools } from './papers.ts'
import type { TrackTokens } from './track-token.ts'
import { actsOf } from './viewer.ts'

export type CaseTools = DeskTools & ReceiptTools & {
  names: Names
  subjectKey: (value: string) => string
  tokens: TrackTokens
  /** Counts a try at something that can be guessed; true when there have been too many. */
  tooManyTries: (region: string, subject: string) => Promise<boolean>
  /** Forgets the tries at something that was then got right. */
  guessedRight: (region: string, subject: string) => Promise<void>
  /** Until when the replica of a record whose home is elsewhere is known to be whole. */
  asOf: (region: string, home: string) => Promise<string | null>
  served: readonly string[]
  today: () => string
}

/** Mounts everything that can be asked of cases. */
export function mountCases(server: HttpServer<Caller>, tools: CaseTools): void {
  mountIntake(server, tools)
  for (const type of commandTypes) mountCommand(server, tools, type)
  mountReading(server, tools)
  mountTracking(server, tools)
}

function mountIntake(server: HttpServer<Caller>, tools: CaseTools): void {
  server.mount(receiveCase, ({ caller, body, language, source }) => receiveAtCounter(tools, staffOnly(caller), body, { language, source }))
  server.mount(submitCase, ({ caller, params, body, language, source }) =>
    submitOnline(tools, applicantOnly(caller), params.region, body, { language, source }))
  server.mount(checkIdentifierTyped, ({ body, language }) => {
    const world = { areaCodes: tools.content.areaCodes, today: tools.today(), language }
    const checked = checkIdentifier(body.identifierKind, body.identifier, world)
    return { valid: checked.valid, problem: checked.valid ? null : checked.problem }
  })
  server.mount(findApplicant, async ({ caller, body, language }) => {
    const { region } = caller
    const today = tools.asking.ledger.momentIn(region).today
    const checked = checkIdentifier(body.identifierKind, body.identifier, { areaCodes: tools.content.areaCodes, today, language })
    if (!checked.valid) return { valid: false, problem: checked.problem, identifier: body.identifier.trim(), known: null }
    return { valid: true, problem: null, identifier: checked.identifier, known: await findKnown(tools, staffOnly(caller), checked.identifier) }
  })
}

/** What this region's counters know of somebody from an earlier case. */
async function findKnown(tools: CaseTools, { region, organisations }: StaffCaller, identifier: string) {
  const { reading } = tools.asking.ledger
  const latest = await findLatestByIdentifier(reading, region, organisations, tools.subjectKey(identifier))
  if (!latest) return null
  const { state } = await load(tools.asking.ledger, tools.kind, region, latest.record_id)
  if (!state) return null
  const { kind, name, phone, representative } = state.applicant
  return { kind, name, phone, representative, cases: latest.times }
}

function mountCommand<T extends CaseCommandType>(server: HttpServer<Caller>, tools: CaseTools, type: T): void {
  server.mount(commandOperation(type), ({ caller, params, body, language, source }) =>
    command(tools, type, caller as Caller, params.caseId, body as CommandBody<T>, { language, source }))
}

function mountReading(server: HttpServer<Caller>, tools: CaseTools): void {
  server.mount(getCase, async ({ caller, params, language }) => fullView(tools, staffOnly(caller), await openFor(tools, caller, params.caseId), language))
  server.mount(getOwnCase, async ({ caller, params, language }) => fullView(tools, applicantOnly(caller), await openFor(tools, caller, params.caseId), language))
  server.mount(listOwnCases, async ({ caller }) => {
    const { region, phone } = applicantOnly(caller)
    const rows = await findRecordsOf(tools.asking.ledger.reading, region, tools.subjectKey(phone), 100)
    return { cases: rows.map((row) => ownLine(tools, row)) }
  })
  server.mount(getReceipt, async ({ caller, params }) => {
    const opened = await openFor(tools, staffOnly(caller), params.caseId)
    // The look-up code stands on it, which only the counter that took the case in may hand out.
    if (opened.state.intake.region !== caller.region) throw refuse({ code: 'PermissionMissing' })
    return receiptFile(tools, opened, caller.region)
  })
  server.mount(getOwnReceipt, async ({ caller, params }) => receiptFile(tools, await openFor(tools, applicantOnly(caller), params.caseId), caller.region))
  server.mount(exportCase, async ({ caller, params, now }) => {
    const staff = staffOnly(caller)
    const opened = await openFor(tools, staff, params.caseId)
    const file = exportOf(opened.state, opened.events, { at: now, by: staff.name })
    return new FileReply(Buffer.from(JSON.stringify(file, null, 2)), 'application/json', `${opened.state.number}.json`)
  })
}

async function receiptFile(tools: CaseTools, { state }: { state: Case }, region: string): Promise<FileReply> {
  const pdf = await receiptOf(tools, state, tools.tokens.make(region, state.id))
  return new FileReply(pdf, 'application/pdf', `收件凭证-${state.number}.pdf`)
}

function mountTracking(server: HttpServer<Caller>, tools: CaseTools): void {
  server.mount(trackCase, async ({ body, language, source }) => {
    const region = body.number.slice(0, 6)
    if (!tools.served.includes(region)) throw refuse({ code: 'CaseNotFound' })
    // Counted by who asks as well, so that nobody can shut the applicant out by guessing at his number.
    const tries = `track/${body.number}/${source}`
    if (await tools.tooManyTries(region, tries)) throw refuse({ code: 'TooManyTries' })
    const head = await findHeadByNumber(tools.asking.ledger.reading, region, body.number)
    const loaded = head && (await load(tools.asking.ledger, tools.kind, region, head.recordId))
    if (!loaded?.state || loaded.state.lookupCode !== body.lookupCode) throw refuse({ code: 'CaseNotFound' })
    await tools.guessedRight(region, tries)
    return publicView(tools, region, { ...loaded, state: loaded.state }, language)
  })
  server.mount(trackByToken, async ({ params, language }) => {
    const place = tools.tokens.read(params.token)
    if (!place || !tools.served.includes(place.region)) throw refuse({ code: 'CaseNotFound' })
    const loaded = await load(tools.asking.ledger, tools.kind, place.region, place.caseId)
    if (!loaded.state) throw refuse({ code: 'CaseNotFound' })
    return publicView(tools, place.region, { ...loaded, state: loaded.state }, language)
  })
}

type Opened = Loaded<Case> & { state: Case }

async function fullView(tools: CaseTools, caller: Caller, opened: Opened, language: Language): Promise<CaseView> {
  const source = await viewSource(tools, caller.region, opened, language)
  const item = findGuidedItem(tools.content, opened.state.item.code)
  const mine = caller.kind === 'applicant' || opened.state.intake.region === caller.region
  return caseViewOf({
    ...source,
    acts: actsOf(caller, opened.state, source.moment),
    formDefinition: item?.guide.form ?? null,
    waiting: await findForwardedOf(tools.asking.ledger.reading, caller.region, opened.state.id),
    showCode: mine,
    reader: caller.kind,
  })
}

async function publicView(tools: CaseTools, region: string, opened: Opened, language: Language): Promise<PublicCaseView> {
  return publicViewOf(await viewSource(tools, region, opened, language))
}

async function viewSource(tools: CaseTools, region: string, { state, events }: Opened, language: Language): Promise<ViewSource> {
  const { home } = state.standing
  return {
    theCase: state, events, region, language,
    momentIn: tools.asking.ledger.momentIn,
    moment: tools.asking.ledger.momentIn(region),
    names: tools.names,
    acts: [],
    asOf: home === region ? null : await tools.asOf(region, home),
  }
}

function ownLine(tools: CaseTools, row: Awaited<ReturnType<typeof findRecordsOf>>[number]) {
  const { summary } = row
  const { seat, step } = summary.holder
  const { leading } = summary
  const holder = typeof seat === 'string' ? { zh: '', en: '' } : tools.names.organisation(seat.organisation)
  return {
    caseId: row.record_id, number: row.number, itemName: row.title, itemNameEn: summary.titleEn, stage: summary.stage, step,
    holderName: holder.zh, holderNameEn: holder.en, receivedAt: row.opened_at,
    dueOn: (leading && readWhereLoaded(leading.clock, tools.asking.ledger.momentIn(leading.calendarOf))?.explanation.dueOn) ?? null,
  }
}
