import type { LegalDate } from '../moment.ts'
import type { Checked } from './checked.ts'
import { dateOfEightDigits } from './eight-digit-date.ts'
import { mod112CheckOf } from './mod-11-2.ts'

/** A document by which somebody without a citizen's number proves who they are. */
export type TravelDocumentKind =
  /** @term 外国人永久居留身份证 */
  | 'permanentResidence'
  /** @term 港澳居民来往内地通行证 */
  | 'hongKongMacaoPermit'
  /** @term 台湾居民来往大陆通行证 */
  | 'taiwanPermit'
  /** @term 港澳台居民居住证 */
  | 'residencePermit'
  /** @term 护照 */
  | 'passport'

/** What is wrong: it does not look like a document of that kind, or its birth date or check digit does not fit. */
export type TravelDocumentReason = 'form' | 'date' | 'future' | 'checkDigit'

const FORMS: Record<TravelDocumentKind, RegExp> = {
  permanentResidence: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
  hongKongMacaoPermit: /^[HM]\d{10}$/,
  taiwanPermit: /^\d{8}$/,
  residencePermit: /^(81|82|83)0000\d{11}[\dX]$/,
  passport: /^(?=.*\d)[0-9A-Z]{5,15}$/,
}

/** Numbers of this length end in the check digit of a citizen's number; the older residence card has 15 and none. */
const CHECKED_LENGTH = 18

/** Checks the number of a document of the kind that the person chose. @rule R-ID-002 */
export function checkTravelDocument(
  kind: TravelDocumentKind,
  typed: string,
  today: LegalDate,
): Checked<{ number: string }, TravelDocumentReason> {
  const number = typed.trim().toUpperCase()
  if (!FORMS[kind].test(number)) return { valid: false, reason: 'form' }
  if (kind === 'residencePermit') {
    const bornOn = dateOfEightDigits(number.slice(6, 14))
    if (bornOn === null) return { valid: false, reason: 'date' }
    if (bornOn > today) return { valid: false, reason: 'future' }
  }
  if (number.length === CHECKED_LENGTH && mod112CheckOf(number) !== number.at(-1)) {
    return { valid: false, reason: 'checkDigit' }
  }
  return { valid: true, parts: { number } }
}
