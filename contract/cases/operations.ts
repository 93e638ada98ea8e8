import { Type } from 'typebox'
import { CommandId, ItemCode, RegionCode, Uuid, closed, named, nullable, oneOf } from '../fields.ts'
import { operation } from '../operation.ts'
import { Applicant, CaseForm, DeliveryWish, HandedMaterial } from './parts.ts'
import { CaseView, CommandReceipt, PublicCaseView } from './views.ts'

const caseId = closed({ caseId: Uuid('办件', 'Case') })
const mode = oneOf(['fullyOnline', 'remoteIntake', 'jointHandling', 'local'], named('办理方式', 'Mode'))

const handedIn = {
  commandId: CommandId,
  caseId: Uuid('办件', 'Case'),
  itemCode: ItemCode,
  handlingRegion: RegionCode,
  mode,
  applicant: Applicant,
  form: CaseForm,
  materials: Type.Array(HandedMaterial, named('材料', 'Materials', { maxItems: 60 })),
  delivery: DeliveryWish,
}

const intakeRefusals = [
  'CrossingNotAllowed', 'ItemNotOpen', 'CounterNeeded', 'FormInvalid', 'IdentifierInvalid', 'MaterialsIncomplete', 'MaterialUnknown',
  'PaperMissing', 'JointSeatMissing', 'AttachmentUnknown',
  'CommandIdTaken',
] as const

/** A clerk takes a case in at the counter. @term 收件 */
export const receiveCase = operation({
  id: 'cases.receive', method: 'POST', path: '/api/cases',
  summary: { zh: '窗口收件', en: 'Take a case in at the counter' },
  permission: 'case.receive',
  body: closed({ ...handedIn, window: nullable(Type.String(named('窗口', 'Window', { maxLength: 40 }))) }),
  reply: CommandReceipt, refusals: [...intakeRefusals],
})

/** A resident hands a case in from the phone. @rule R-INT-014 */
export const submitCase = operation({
  id: 'cases.submit', method: 'POST', path: '/api/regions/:region/applications',
  summary: { zh: '网上申请', en: 'Apply online' },
  permission: 'applicant', params: closed({ region: RegionCode }),
  body: closed(handedIn), reply: CommandReceipt, refusals: [...intakeRefusals],
})

/** The whole case for staff whose organisation has a part in it. */
export const getCase = operation({
  id: 'cases.get', method: 'GET', path: '/api/cases/:caseId',
  summary: { zh: '看办件', en: 'Read a case' },
  permission: 'case.read', params: caseId, reply: CaseView, refusals: ['CaseNotFound'],
})

/** The case for the resident whose case it is. */
export const getOwnCase = operation({
  id: 'cases.own', method: 'GET', path: '/api/mine/cases/:caseId',
  summary: { zh: '看我的办件', en: 'Read a case of mine' },
  permission: 'applicant', params: caseId, reply: CaseView, refusals: ['CaseNotFound'],
})

/** The resident's cases, latest first. */
export const listOwnCases = operation({
  id: 'cases.mine', method: 'GET', path: '/api/mine/cases',
  summary: { zh: '我的办件', en: 'My cases' },
  permission: 'applicant',
  reply: closed({
    cases: Type.Array(
      closed({ caseId: Type.String(), number: Type.String(), itemName: Type.String(), itemNameEn: Type.String(), stage: Type.String(), step: Type.String(), holderName: Type.String(), holderNameEn: Type.String(), dueOn: nullable(Type.String()), receivedAt: Type.String() }),
    ),
  }),
  refusals: [],
})

/** Progress by number and look-up code, without logging in; masked. @rule R-DOC-004 */
export const trackCase = operation({
  id: 'cases.track', method: 'POST', path: '/api/track',
  summary: { zh: '查进度', en: 'Track a case' },
  permission: 'public',
  body: closed({
    number: Type.String(named('办件编号', 'Case number', { minLength: 10, maxLength: 50, pattern: '^[0-9A-Z]+$' })),
    lookupCode: Type.String(named('查询码', 'Look-up code', { pattern: '^[0-9]{6}$' })),
  }),
  reply: PublicCaseView, refusals: ['CaseNotFound', 'TooManyTries'],
})

/** Progress by the token of the QR code on the receipt. */
export const trackByToken = operation({
  id: 'cases.trackByToken', method: 'GET', path: '/api/track/:token',
  summary: { zh: '扫码查进度', en: 'Track by QR code' },
  permission: 'public',
  params: closed({ token: Type.String(named('二维码', 'QR token', { pattern: '^[0-9]{6}-[0-9A-Za-z_-]{20,60}$' })) }),
  reply: PublicCaseView, refusals: ['CaseNotFound'],
})

/** The receipt as PDF. It says that receipt is not acceptance. @rule R-KS-002 */
export const getReceipt = operation({
  id: 'cases.receipt', method: 'GET', path: '/api/cases/:caseId/receipt.pdf',
  summary: { zh: '收件凭证', en: 'Receipt' },
  permission: 'case.read', params: caseId, reply: Type.Unsafe<Buffer>({ type: 'string', contentMediaType: 'application/pdf' }),
  refusals: ['CaseNotFound'],
})

export const getOwnReceipt = operation({
  id: 'cases.ownReceipt', method: 'GET', path: '/api/mine/cases/:caseId/receipt.pdf',
  summary: { zh: '我的收件凭证', en: 'My receipt' },
  permission: 'applicant', params: caseId, reply: Type.Unsafe<Buffer>({ type: 'string', contentMediaType: 'application/pdf' }),
  refusals: ['CaseNotFound'],
})

/** A case as a file that anybody can verify on its own: `npm run verify -- FILE`. */
export const exportCase = operation({
  id: 'cases.export', method: 'GET', path: '/api/cases/:caseId/export.json',
  summary: { zh: '导出办件', en: 'Export a case' },
  permission: 'case.read', params: caseId, reply: Type.Unsafe<Buffer>({ type: 'string', contentMediaType: 'application/json' }),
  refusals: ['CaseNotFound'],
})

/** Checks a person or business before intake: the identifier as typed, and earlier dealings at this counter. */
export const findApplicant = operation({
  id: 'cases.findApplicant', method: 'POST', path: '/api/applicants/find',
  summary: { zh: '找申请人', en: 'Find an applicant' },
  permission: 'case.receive',
  body: closed({
    identifierKind: oneOf(['identityNumber', 'creditCode', 'passport', 'permit'], named('证件类型', 'Kind of identifier')),
    identifier: Type.String(named('证件号码', 'Identifier', { minLength: 1, maxLength: 20 })),
  }),
  reply: closed({
    valid: Type.Boolean(),
    problem: nullable(Type.String()),
    identifier: Type.String(),
    known: nullable(closed({ kind: oneOf(['person', 'business']), name: Type.String(), phone: Type.String(), representative: nullable(Type.String()), cases: Type.Integer() })),
  }),
  refusals: [],
})

/** Checks an identifier as it is typed, before anything is sent. It tells nothing of anybody. @rule R-ID-001 */
export const checkIdentifierTyped = operation({
  id: 'cases.checkIdentifier', method: 'POST', path: '/api/identifiers/check',
  summary: { zh: '核对证件号码', en: 'Check an identifier' },
  permission: 'public',
  body: closed({
    identifierKind: oneOf(['identityNumber', 'creditCode', 'passport', 'permit'], named('证件类型', 'Kind of identifier')),
    identifier: Type.String(named('证件号码', 'Identifier', { minLength: 1, maxLength: 20 })),
  }),
  reply: closed({ valid: Type.Boolean(), problem: nullable(Type.String()) }),
  refusals: [],
})
