import { checkCreditCode } from '@tongban/domain/identity/credit-code.ts'
import { checkIdentityNumber } from '@tongban/domain/identity/identity-number.ts'
import { checkTravelDocument } from '@tongban/domain/identity/travel-documents.ts'
import type { LegalDate } from '@tongban/domain/moment.ts'
import type { Applicant } from '@tongban/domain/cases/case.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'

const reasons: Record<string, { zh: string; en: string }> = {
  length15: { zh: '这是旧的 15 位号码，请用 18 位号码。', en: 'This is an old number of 15 digits; use the one of 18.' },
  length: { zh: '应当是 18 位，请数一数。', en: 'It should have 18 characters.' },
  characters: { zh: '有不该出现的字符，请逐位核对。', en: 'It has a character that cannot stand there.' },
  area: { zh: '前六位不是行政区划代码。', en: 'The first six digits are no region code.' },
  date: { zh: '出生日期不存在。', en: 'The date in it does not exist.' },
  future: { zh: '日期在今天之后。', en: 'The date in it lies in the future.' },
  checkDigit: { zh: '校验码对不上，多半有一位输错了。', en: 'The check digit does not agree; one digit is probably wrong.' },
  organisationCheck: { zh: '主体标识码的校验对不上，请逐位核对。', en: 'The organisation part does not check; look at each character.' },
  form: { zh: '与这类证件的号码格式不符。', en: 'This is not the form of such a number.' },
}

/** What checking a typed identifier came to: its canonical form, or what is wrong with it in words. */
export type IdentifierVerdict = { valid: true; identifier: string } | { valid: false; problem: string }

/** Checks an identifier of any kind as it was typed. @rule R-ID-001 @rule R-ID-002 */
export function checkIdentifier(
  kind: Applicant['identifierKind'],
  typed: string,
  world: { areaCodes: ReadonlySet<string>; today: LegalDate; language: Language },
): IdentifierVerdict {
  const checked = check(kind, typed, world)
  if (checked.valid) return { valid: true, identifier: typed.trim().toUpperCase() }
  const words = reasons[checked.reason]
  return { valid: false, problem: words?.[world.language] ?? checked.reason }
}

function check(kind: Applicant['identifierKind'], typed: string, { areaCodes, today }: { areaCodes: ReadonlySet<string>; today: LegalDate }) {
  switch (kind) {
    case 'identityNumber':
      return checkIdentityNumber(typed, (code) => areaCodes.has(code), today)
    case 'creditCode':
      return checkCreditCode(typed)
    case 'passport':
      return checkTravelDocument('passport', typed, today)
    case 'permit':
      return checkTravelDocument(permitKind(typed), typed, today)
  }
}

/** Permits tell by their form which of the kinds they are. */
function permitKind(typed: string) {
  const number = typed.trim().toUpperCase()
  if (/^[HM]/.test(number)) return 'hongKongMacaoPermit' as const
  if (/^8[123]0000/.test(number)) return 'residencePermit' as const
  return /^\d{8}$/.test(number) ? ('taiwanPermit' as const) : ('permanentResidence' as const)
}
