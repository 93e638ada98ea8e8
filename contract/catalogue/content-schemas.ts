import { Type, type Static } from 'typebox'
import { Limit } from '../clocks/views.ts'
import { LegalDate, closed, nullable, oneOf } from '../fields.ts'

/*
 * The shape of every file under content/. An editor of content may check a file against these before
 * anybody loads it; what a shape cannot say (a basis that is filler, a promise longer than the law)
 * is said by the linter of domain/catalogue.
 */

const Sentence = Type.String({ minLength: 1 })
const Key = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' })
const Ministry = Type.String({ minLength: 2 })
const RegionCode = Type.String({ pattern: '^[0-9]{6}([0-9]{3})?$' })
const OrganisationId = Type.String({ pattern: '^[0-9]{6}-[a-z-]+$' })
const Phone = Type.String({ pattern: '^[0-9-]{7,14}$' })
const Mode = oneOf(['fullyOnline', 'remoteIntake', 'jointHandling'])

export const RegionFile = Type.Array(
  closed({
    code: RegionCode,
    name: Sentence,
    shortName: Sentence,
    nameEn: Sentence,
    level: oneOf(['province', 'city', 'county', 'street', 'zone']),
    parent: nullable(RegionCode),
    codeAsOf: LegalDate,
  }),
)

export const OrganisationFile = Type.Array(
  closed({
    id: OrganisationId,
    region: RegionCode,
    name: Sentence,
    nameEn: Sentence,
    creditCode: Type.String({ minLength: 18, maxLength: 18 }),
    kind: oneOf(['serviceCentre', 'authority']),
    handles: Type.Array(Ministry),
    phone: Phone,
    address: Sentence,
  }),
)

export const MaterialRequirement = closed({
  key: Key,
  name: Sentence,
  nameEn: Sentence,
  form: oneOf(['original', 'copy', 'originalAndCopy', 'electronic']),
  copies: Type.Integer({ minimum: 1, maximum: 20 }),
  necessity: oneOf(['required', 'optional', 'deferrable']),
  source: oneOf(['applicant', 'government', 'other']),
  basis: Type.String(),
  standard: Type.String(),
  standardEn: Sentence,
  help: nullable(Sentence),
  helpEn: nullable(Sentence),
  paperNeeded: Type.Boolean(),
})
export type MaterialRequirement = Static<typeof MaterialRequirement>

export const JointActRequirement = closed({
  key: Key,
  name: Sentence,
  nameEn: Sentence,
  limit: Limit,
  organisationDuty: Ministry,
  actor: oneOf(['intakeRegion', 'handlingRegion']),
})
export type JointActRequirement = Static<typeof JointActRequirement>

export const FormDefinition = closed({
  schema: Type.Record(Type.String(), Type.Unknown()),
  ui: Type.Record(Type.String(), Type.Unknown()),
  en: Type.Record(Type.String(), Sentence),
  purposes: Type.Record(Type.String(), closed({ purpose: Sentence, purposeEn: Sentence })),
})
export type FormDefinition = Static<typeof FormDefinition>

export const ItemGuide = closed({
  summary: Sentence,
  summaryEn: Sentence,
  searchWords: Type.Array(Sentence),
  applicantKinds: Type.Array(oneOf(['person', 'business']), { minItems: 1 }),
  caseKind: oneOf(['onTheSpot', 'committed']),
  conditions: Type.Array(Sentence, { minItems: 1 }),
  conditionsEn: Type.Array(Sentence, { minItems: 1 }),
  materials: Type.Array(MaterialRequirement),
  form: FormDefinition,
  statutoryLimit: Limit,
  committedLimit: Limit,
  correctionLimit: Limit,
  reviewersNeeded: Type.Unsafe<0 | 1 | 2>({ type: 'integer', enum: [0, 1, 2] }),
  jointActs: Type.Array(JointActRequirement),
  originalsBeforeDecision: Type.Boolean(),
  modes: Type.Array(Mode),
  fee: closed({ charged: Type.Boolean(), note: Sentence, noteEn: Sentence }),
  result: closed({ name: Sentence, nameEn: Sentence, delivery: Type.Array(oneOf(['network', 'post', 'window']), { minItems: 1 }) }),
  basis: Type.Array(Sentence, { minItems: 1 }),
  visits: Type.Integer({ minimum: 0, maximum: 5 }),
  visitReason: nullable(Sentence),
  visitReasonEn: nullable(Sentence),
  remedies: Sentence,
  remediesEn: Sentence,
  source: Type.String(),
  citation: nullable(
    closed({ record: Sentence, facts: Type.Array(oneOf(['code', 'name', 'limits', 'materials', 'result'])) }),
  ),
  faq: Type.Array(closed({ question: Sentence, answer: Sentence, questionEn: Sentence, answerEn: Sentence })),
})
export type ItemGuide = Static<typeof ItemGuide>

export const ItemFile = closed({
  code: Type.String(),
  name: Sentence,
  nameEn: Sentence,
  typeCode: Type.String({ pattern: '^[0-9]{2}$' }),
  version: Sentence,
  status: oneOf(['draft', 'published']),
  ministry: Ministry,
  national: nullable(
    closed({ id: Type.String({ pattern: '^KS-[0-9]{3}$' }), batch: nullable(Type.String()), verified: Type.Boolean(), source: Sentence }),
  ),
  validFrom: LegalDate,
  validUntil: nullable(LegalDate),
  supersededBy: nullable(Sentence),
  guide: ItemGuide,
})

export const NationalListFile = Type.Array(
  closed({
    id: Type.String({ pattern: '^KS-[0-9]{3}$' }),
    name: Sentence,
    nameEn: Sentence,
    ministry: Ministry,
    batch: nullable(oneOf(['2020-12-31', '2021-12-31', 'later-2020-list', '2022-additions'])),
    mode: nullable(Mode),
    verified: Type.Boolean(),
    confidence: oneOf(['high', 'medium', 'low']),
    source: Sentence,
    note: nullable(Sentence),
    validFrom: LegalDate,
    validUntil: nullable(LegalDate),
    supersededBy: nullable(Sentence),
  }),
)
export type NationalListFile = Static<typeof NationalListFile>

/** The official totals stand beside the numbers loaded and never replace them. @rule R-KS-008 */
export const NationalListMetaFile = closed({
  title: Sentence,
  titleEn: Sentence,
  documents: Type.Array(Sentence),
  officialTotals: closed({
    list2020: Type.Integer(), by20201231: Type.Integer(), by20211231: Type.Integer(), later: Type.Integer(), additions2022: Type.Integer(),
  }),
  officialTotalsSource: Sentence,
  loaded: closed({ total: Type.Integer(), verified: Type.Integer(), draft: Type.Integer() }),
  note: Sentence,
  noteEn: Sentence,
})
export type NationalListMetaFile = Static<typeof NationalListMetaFile>

export const AgreementFile = closed({
  id: Type.String({ pattern: '^[a-z-]+$' }),
  kind: oneOf(['agreement', 'group']),
  number: Sentence,
  title: Sentence,
  titleEn: Sentence,
  parties: Type.Array(RegionCode, { minItems: 2, uniqueItems: true }),
  validFrom: LegalDate,
  validUntil: nullable(LegalDate),
  consent: oneOf(['automatic', 'byClerk']),
  items: Type.Array(closed({ code: Type.String(), modes: Type.Array(Mode, { minItems: 1 }) }), { minItems: 1 }),
  legs: closed({ handover: Limit, consent: Limit, materialsParcel: Limit, resultReturn: Limit, handOut: Limit }),
  courier: Sentence,
  contacts: Type.Array(closed({ region: RegionCode, desk: Sentence, deskEn: Sentence, phone: Phone })),
})

export const CalendarFile = closed({
  region: Type.String({ pattern: '^(CN|[0-9]{6})$' }),
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  version: Sentence,
  notice: Sentence,
  days: Type.Record(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }), closed({ kind: oneOf(['off', 'work']), name: Sentence })),
})

const StaffRole = oneOf(['intakeClerk', 'caseClerk', 'reviewer', 'approver', 'jointOfficer', 'supervisor', 'operator'])

/** People of the demo. One person may serve several organisations, as an approval team does. */
export const DemoAccountsFile = closed({
  /** The region whose portal opens first. */
  portalRegion: Type.String({ pattern: '^[0-9]{6}$' }),
  /** The moment at which the demo's time begins on its first start, in years whose calendars are published. */
  startsAt: Type.String({ format: 'date-time' }),
  note: Sentence,
  noteEn: Sentence,
  password: Type.String({ minLength: 8 }),
  staff: Type.Array(
    closed({
      id: Sentence,
      login: Type.String({ pattern: '^[a-z0-9-]+$' }),
      name: Sentence,
      nameEn: Sentence,
      region: RegionCode,
      organisation: OrganisationId,
      organisations: Type.Array(OrganisationId, { minItems: 1, uniqueItems: true }),
      roles: Type.Array(StaffRole, { minItems: 1, uniqueItems: true }),
      duty: Sentence,
      dutyEn: Sentence,
    }),
  ),
  residents: Type.Array(
    closed({ id: Sentence, name: Sentence, nameEn: Sentence, idNumber: Type.String(), phone: Phone, region: RegionCode }),
  ),
  businesses: Type.Array(
    closed({
      id: Sentence,
      name: Sentence,
      nameEn: Sentence,
      creditCode: Type.String(),
      representative: Sentence,
      representativeEn: Sentence,
      phone: Phone,
      region: RegionCode,
    }),
  ),
})
export type DemoAccounts = Static<typeof DemoAccountsFile>
