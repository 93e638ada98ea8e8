import type { Limit } from '../clocks/clock.ts'
import type { LegalDate } from '../moment.ts'

/**
 * How a case that crosses provinces is worked on: from a screen alone, taken in at one counter for another,
 * or by two authorities at once. @rule R-KS-001
 *
 * @term 全程网办
 * @term 异地代收代办
 * @term 多地联办
 */
export type CrossRegionMode = 'fullyOnline' | 'remoteIntake' | 'jointHandling'

/** @rule R-ELEM-007 申请人自备 / 政府部门核发 / 其他 */
export type MaterialSource = 'applicant' | 'government' | 'other'

/** One material that an item asks for. @term 申请材料 */
export type MaterialRequirement = {
  key: string
  name: string
  nameEn: string
  /** What is to be handed over. 原件 / 复印件 / 原件及复印件 / 电子件 */
  form: 'original' | 'copy' | 'originalAndCopy' | 'electronic'
  copies: number
  /** Needed, not needed, or allowed to come later. @rule R-ELEM-006 @term 容缺后补 */
  necessity: 'required' | 'optional' | 'deferrable'
  source: MaterialSource
  /** The law behind the demand; a material without one cannot be published. @rule R-ITEM-011 */
  basis: string
  /** What the window checks it against. */
  standard: string
  standardEn: string
  /** Filling-in help shown at the field, or null. */
  help: string | null
  helpEn: string | null
  /** Whether the paper must travel before the decision. @rule R-KS-006 */
  paperNeeded: boolean
}

/** An act that another authority performs inside one joint case. @term 联办环节 */
export type JointActRequirement = {
  key: string
  name: string
  nameEn: string
  limit: Limit
  /** The ministry whose organisation in that region acts; matched with `Organisation.handles`. */
  organisationDuty: string
  /** Which of the two regions that organisation belongs to. */
  actor: 'intakeRegion' | 'handlingRegion'
}

/** One service item as one region carries it out. @term 政务服务事项 */
export type ServiceItem = {
  /** The basic code of 12 characters; a row that is only listed goes by its number in the list (KS-…). @rule R-CODE-001 */
  code: string
  name: string
  nameEn: string
  /** Two digits; null for a row that is only listed, because the national list prints none. @rule R-ITEM-002 */
  typeCode: string | null
  version: string
  /** Draft rows are never shown to the public. */
  status: 'draft' | 'published'
  ministry: string
  /** Verified as standing on the national list, with the source that says so. */
  national: { id: string; batch: string | null; verified: boolean; source: string } | null
  validFrom: LegalDate
  /** The last day in force, or null; what took its place stands in `supersededBy`. @rule R-KS-009 */
  validUntil: LegalDate | null
  supersededBy: string | null
  /** Present when the item can be applied for here; a row without a guide is only listed. */
  guide: ItemGuide | null
}

/** Everything a person needs to know before handing in, and what the case is judged by. @term 办事指南 */
export type ItemGuide = {
  summary: string
  summaryEn: string
  /** Words people say when they look for it. */
  searchWords: string[]
  /** 自然人 / 企业法人 … codes of R-ITEM-006. */
  applicantKinds: ('person' | 'business')[]
  /**
   * Done while people wait, or by a promised day.
   *
   * @term 即办件
   * @term 承诺件
   */
  caseKind: 'onTheSpot' | 'committed'
  conditions: string[]
  conditionsEn: string[]
  materials: MaterialRequirement[]
  /** JSON Schema of what the applicant fills in, with titles in both languages. */
  form: FormDefinition
  /** What the law allows. @term 法定办结时限 */
  statutoryLimit: Limit
  /** What the place promises, never longer. @term 承诺办结时限 */
  committedLimit: Limit
  /** How long the applicant has to correct. @term 补正期限 */
  correctionLimit: Limit
  /** Two named reviewers before a decision. @rule R-REV-002 */
  reviewersNeeded: 0 | 1 | 2
  jointActs: JointActRequirement[]
  /** The decision waits until the paper has been signed for. */
  originalsBeforeDecision: boolean
  modes: CrossRegionMode[]
  fee: { charged: boolean; note: string; noteEn: string }
  result: { name: string; nameEn: string; delivery: ('network' | 'post' | 'window')[] }
  /** The law on which the item stands. @term 设定依据 */
  basis: string[]
  /** How often the applicant must appear in person; each visit needs its reason. @rule R-ELEM-004 @term 到现场次数 */
  visits: number
  visitReason: string | null
  visitReasonEn: string | null
  /** Where to turn against a refusal. @term 救济途径 */
  remedies: string
  remediesEn: string
  /** Where the facts come from, in a sentence. */
  source: string
  /** The published record that facts were taken from, and which facts, so that they can be compared with it. */
  citation: Citation | null
  faq: { question: string; answer: string; questionEn: string; answerEn: string }[]
}

/** A published record of another province and the facts that carried over from it. */
export type Citation = { record: string; facts: ('code' | 'name' | 'limits' | 'materials' | 'result')[] }

/**
 * The JSON Schema of an item's form: one flat object of named fields, titles and help in Chinese.
 * `en` holds the English of a title under the field's name, of its help under `field.help`, of a
 * choice under `field.value`.
 */
export type FormDefinition = {
  schema: Record<string, unknown>
  ui: Record<string, unknown>
  en: Record<string, string>
  /** Why each field is asked for; a field without a purpose may not be collected. @rule R-PI-001 */
  purposes: Record<string, { purpose: string; purposeEn: string }>
}
