import type { ItemGuide, MaterialRequirement, ServiceItem } from './item.ts'

/** A published item without fault, for tests to spoil in one place. */
export function sampleItem(change: Partial<ServiceItem> = {}, guide: Partial<ItemGuide> = {}): ServiceItem & { guide: ItemGuide } {
  return {
    code: '000123012000',
    name: '医师执业注册（首次）',
    nameEn: 'Physician registration: first',
    typeCode: '01',
    version: '1',
    status: 'published',
    ministry: '国家卫生健康委',
    national: null,
    validFrom: '2025-01-01',
    validUntil: null,
    supersededBy: null,
    ...change,
    guide: { ...sampleGuide, ...guide },
  }
}

/** A required paper without fault. */
export const sampleMaterial: MaterialRequirement = {
  key: 'application',
  name: '医师执业申请审核表',
  nameEn: 'Application form',
  form: 'original',
  copies: 1,
  necessity: 'required',
  source: 'applicant',
  basis: '《医师执业注册管理办法》',
  standard: '本人签字，单位盖章',
  standardEn: 'Signed and sealed',
  help: null,
  helpEn: null,
  paperNeeded: false,
}

const sampleGuide: ItemGuide = {
  summary: '第一次申请执业注册。',
  summaryEn: 'First registration.',
  searchWords: ['医生'],
  applicantKinds: ['person'],
  caseKind: 'committed',
  conditions: ['已经取得医师资格'],
  conditionsEn: ['Qualified as a physician'],
  materials: [sampleMaterial],
  form: {
    schema: {
      type: 'object',
      required: ['scope'],
      properties: { scope: { type: 'string', title: '执业范围', description: '例如：内科专业', oneOf: [{ const: 'internal', title: '内科' }] } },
    },
    ui: {},
    en: { scope: 'Scope', 'scope.help': 'For example internal medicine', 'scope.internal': 'Internal medicine' },
    purposes: { scope: { purpose: '确定注册的专业', purposeEn: 'To register the specialty' } },
  },
  statutoryLimit: { amount: 20, unit: 'workingDay' },
  committedLimit: { amount: 12, unit: 'workingDay' },
  correctionLimit: { amount: 10, unit: 'workingDay' },
  reviewersNeeded: 2,
  jointActs: [],
  originalsBeforeDecision: false,
  modes: ['fullyOnline', 'remoteIntake'],
  fee: { charged: false, note: '不收费', noteEn: 'Free of charge' },
  result: { name: '医师执业证', nameEn: 'Certificate', delivery: ['post', 'window'] },
  basis: ['《中华人民共和国医师法》第十三条'],
  visits: 0,
  visitReason: null,
  visitReasonEn: null,
  remedies: '不服的，可以申请行政复议，也可以提起行政诉讼。',
  remediesEn: 'Reconsideration or a lawsuit.',
  source: '公开的事项记录',
  citation: null,
  faq: [],
}
