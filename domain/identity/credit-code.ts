import type { Checked } from './checked.ts'

/** A unified social credit code read apart. @term 统一社会信用代码 */
export type CreditCode = {
  code: string
  registrar: string
  bodyKind: string
  areaCode: string
  organisationCode: string
}

/**
 * What is wrong with a credit code, the first that applies: its length, a character outside the 31
 * that it is written with (no I, O, S, V, Z), the check digit of the organisation code inside it,
 * its own check digit.
 */
export type CreditCodeReason = 'length' | 'characters' | 'organisationCheck' | 'checkDigit'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const FORM = /^[1-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X][0-9A-HJ-NPQRTUWXY]$/

/** Checks a credit code as typed; spaces around it and small letters are accepted. GB 32100 with the GB 11714 code inside. */
export function checkCreditCode(typed: string): Checked<CreditCode, CreditCodeReason> {
  const code = typed.trim().toUpperCase()
  if (code.length !== 18) return { valid: false, reason: 'length' }
  if (!FORM.test(code)) return { valid: false, reason: 'characters' }
  const organisationCode = code.slice(8, 17)
  if (organisationCheckOf(organisationCode) !== organisationCode.at(-1)) {
    return { valid: false, reason: 'organisationCheck' }
  }
  if (creditCheckOf(code) !== code.at(-1)) return { valid: false, reason: 'checkDigit' }
  const [registrar = '', bodyKind = ''] = code
  return { valid: true, parts: { code, registrar, bodyKind, areaCode: code.slice(2, 8), organisationCode } }
}

function creditCheckOf(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(code.charAt(place)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

function organisationCheckOf(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * ORGANISATION_ALPHABET.indexOf(code.charAt(place)),
    0,
  )
  return '0X987654321'.charAt(sum % 11)
}
