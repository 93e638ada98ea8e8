import type { LegalDate } from '../moment.ts'
import type { Checked } from './checked.ts'
import { dateOfEightDigits } from './eight-digit-date.ts'
import { mod112CheckOf } from './mod-11-2.ts'

/** A citizen's number read apart. `number` has its X in upper case. @term 公民身份号码 */
export type IdentityNumber = { number: string; areaCode: string; bornOn: LegalDate; sex: 'male' | 'female' }

/**
 * What is wrong with a citizen's number, the first that applies: a number of the old kind with 15
 * digits, another length, a character that cannot stand there, an area that never was, a day that
 * does not exist, a birth in the future, a check digit that does not fit.
 */
export type IdentityNumberReason = 'length15' | 'length' | 'characters' | 'area' | 'date' | 'future' | 'checkDigit'

/**
 * Checks a citizen's number as typed; spaces around it and a small x are accepted. `areaWasKnown`
 * says whether a six-digit code was in force at some time, for people keep the number of a county
 * that has since been renumbered. @rule R-ID-001
 */
export function checkIdentityNumber(
  typed: string,
  areaWasKnown: (code: string) => boolean,
  today: LegalDate,
): Checked<IdentityNumber, IdentityNumberReason> {
  const number = typed.trim().toUpperCase()
  if (/^\d{15}$/.test(number)) return { valid: false, reason: 'length15' }
  if (number.length !== 18) return { valid: false, reason: 'length' }
  if (!/^\d{17}[\dX]$/.test(number)) return { valid: false, reason: 'characters' }
  const areaCode = number.slice(0, 6)
  if (!areaWasKnown(areaCode)) return { valid: false, reason: 'area' }
  const bornOn = dateOfEightDigits(number.slice(6, 14))
  if (bornOn === null) return { valid: false, reason: 'date' }
  if (bornOn > today) return { valid: false, reason: 'future' }
  if (mod112CheckOf(number) !== number.at(-1)) return { valid: false, reason: 'checkDigit' }
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return { valid: true, parts: { number, areaCode, bornOn, sex } }
}
