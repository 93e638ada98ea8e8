import type { Limit } from '../clocks/clock.ts'
import type { LegalDate } from '../moment.ts'

/** @rule R-KS-001 全程网办 / 异地代收代办 / 多地联办 */
export type CrossRegionMode = 'fullyOnline' | 'remoteIntake' | 'jointHandling'

/** @rule R-ELEM-007 申请人自备 / 政府部门核发 / 其他 */
export type MaterialSource = 'applicant' | 'government' | 'other'

/** One material that an item asks for. @term 申请材料 */
export type MaterialRequirement = {
  key: string
  name: string
  /** What is to be handed over. 原件 / 复印件 / 原件及复印件 / 电子件 */
  form: 'original' | 'copy' | 'originalAndCopy' | 'electronic'
  copies: number
  /** @rule R-ELEM-006 必要 / 非必要 / 容缺后补 */
  necessity: 'required' | 'optional' | 'deferrable'
  source: MaterialSource
  /** The law behind the demand; a material without one cannot be published. @rule R-ITEM-011 */
  basis: string
  /** What the window checks it against. */
  standard: string
  /** Filling-in help shown at the field, or null. */
  help: string | null
  /** Whether the paper must travel before the decision. @rule R-KS-006 */
  paperNeeded: boolean
}

/** An act that another authority performs inside one joint case. @term 联办环节 */
export type JointActRequirement = { key: string; name: string; limit: Limit; organisationDuty: string }

/** One service item as one region carries it out. @term 政务服务事项 */
export type ServiceItem = {
  code: string
  name: string
  /** Two digits. @rule R-ITEM-002 */
  typeCode: string
  version: string
  /** Draft rows are never shown to the public. */
  status: 'draft' | 'published'
  ministry: string
  /** Verified as standing on the national list, with the source that says so. */
  national: { id: string; batch: string | null; verified: boolean; source: string } | null
  validFrom: LegalDate
  supersededBy: string | null
  /** Present when the item can be applied for here; a row without a guide is only listed. */
  guide: ItemGuide | null
}

/** Everything a person needs to know before handing in, and what the case is judged by. @term 办事指南 */
export type ItemGuide = {
  summary: string
  /** Words people say when they look for it. */
  searchWords: string[]
  /** 自然人 / 企业法人 … codes of R-ITEM-006. */
  applicantKinds: ('person' | 'business')[]
  caseKind: 'onTheSpot' | 'committed'
  conditions: string[]
  materials: MaterialRequirement[]
  /** JSON Schema of what the applicant fills in, with titles in both languages. */
  form: FormDefinition
  statutoryLimit: Limit
  committedLimit: Limit
  correctionLimit: Limit
  /** Two named reviewers before a decision. @rule R-REV-002 */
  reviewersNeeded: 0 | 1 | 2
  jointActs: JointActRequirement[]
  /** The decision waits until the paper has been signed for. */
  originalsBeforeDecision: boolean
  modes: CrossRegionMode[]
  fee: { charged: boolean; note: string }
  result: { name: string; delivery: ('network' | 'post' | 'window')[] }
  basis: string[]
  visits: number
  remedies: string
  /** Where the facts come from. */
  source: string
  faq: { question: string; answer: string }[]
}

/** The JSON Schema of an item's form, with the order of its fields and the help beside each. */
export type FormDefinition = { schema: Record<string, unknown>; ui: Record<string, unknown>; en: Record<string, string> }
