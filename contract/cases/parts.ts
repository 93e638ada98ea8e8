import { Type, type Static } from 'typebox'
import { Attachment } from '../attachments/attachment.ts'
import { Line, closed, named, nullable, oneOf } from '../fields.ts'

const pages = (zh: string, en: string) => Type.Integer(named(zh, en, { minimum: 0, maximum: 9999 }))
const key = Type.String(named('材料', 'Material', { minLength: 1, maxLength: 60 }))

/** One material as handed in: what was seen, what paper was taken, what was scanned. */
export const HandedMaterial = closed(
  {
    key,
    originalSeen: Type.Boolean(named('已核原件', 'Original seen')),
    originalPages: pages('原件页数', 'Pages of originals'),
    copyPages: pages('复印件页数', 'Pages of copies'),
    scans: Type.Array(Attachment, named('扫描件', 'Scans', { maxItems: 30 })),
  },
  named('材料', 'Material'),
)

export const ParcelLine = closed({
  key,
  name: Line('材料名称', 'Name of the material'),
  kind: oneOf(['original', 'copy'], named('原件或复印件', 'Original or copy')),
  pages: Type.Integer(named('页数', 'Pages', { minimum: 1, maximum: 9999 })),
  digests: Type.Array(Type.String({ maxLength: 64 }), { maxItems: 30 }),
})

export const CountedLine = closed({
  key,
  kind: oneOf(['original', 'copy'], named('原件或复印件', 'Original or copy')),
  pages: pages('实收页数', 'Pages counted'),
})

export const CorrectionLine = closed(
  {
    key,
    material: Line('材料', 'Material'),
    defect: Line('哪里不对', 'What is wrong', 500),
    standard: Line('要什么样的', 'What it must be like', 500),
  },
  named('补正内容', 'Correction line'),
)

/** @rule R-ID-001 @rule R-ID-002 */
export const Applicant = closed(
  {
    kind: oneOf(['person', 'business'], named('申请人类型', 'Kind of applicant')),
    name: Line('姓名或名称', 'Name', 100),
    identifierKind: oneOf(
      ['identityNumber', 'creditCode', 'passport', 'permit'],
      named('证件类型', 'Kind of identifier'),
    ),
    identifier: Type.String(named('证件号码', 'Identifier', { minLength: 5, maxLength: 20, pattern: '^[0-9A-Za-z]+$' })),
    phone: Type.String(named('手机号', 'Mobile phone', { pattern: '^1[3-9][0-9]{9}$' })),
    representative: nullable(Line('经办人', 'Representative', 100)),
  },
  named('申请人', 'Applicant'),
)
export type Applicant = Static<typeof Applicant>

export const DeliveryWish = closed(
  {
    by: oneOf(['network', 'post', 'window'], named('结果送达方式', 'How the result comes')),
    address: nullable(Line('邮寄地址', 'Postal address', 300)),
  },
  named('结果送达', 'Delivery'),
)

export const CaseForm = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), named('申请表', 'Form'))

export const Mode = oneOf(['fullyOnline', 'remoteIntake', 'jointHandling', 'local'], named('办理方式', 'Mode'))
