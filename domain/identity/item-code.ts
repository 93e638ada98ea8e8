import type { Checked } from './checked.ts'
import type { CreditCode } from './credit-code.ts'
import { checkCreditCode } from './credit-code.ts'

/** The 12 characters that are the same at every level of government. @term 基本编码 */
export type BasicCode = {
  /** '00' for the national catalogue, else the first two digits of the province. */
  province: string
  typeCode: string
  department: string
  main: string
  sub: string
}

/** A code of a service item read apart, by the three lengths in use. */
export type ItemCode =
  | { kind: 'basic'; basic: BasicCode }
  /** @term 实施编码 */
  | { kind: 'implementation'; basic: BasicCode; authority: CreditCode; level: string }
  /** @term 业务办理项编码 */
  | { kind: 'handling'; basic: BasicCode; authority: CreditCode; level: string; sequence: string }

/**
 * What is wrong, from left to right: its length (neither 12, 31 nor 33), the credit code of the
 * authority, the level (1 to 7), the basic code, the sequence.
 */
export type ItemCodeReason = 'length' | 'creditCode' | 'level' | 'basicCode' | 'sequence'

const BASIC = /^(00|[1-9]\d)(0[1-9]|1\d|2\d)(\d{2})(\d{3})(\d{3}|[A-Z]\d{2})$/

/**
 * Checks a code for a new record. Local and older codes are kept elsewhere, unchanged, and are not
 * checked. @rule R-CODE-001 @rule R-CODE-002 @rule R-CODE-003 @rule R-CODE-005
 */
export function checkItemCode(code: string): Checked<ItemCode, ItemCodeReason> {
  if (code.length === 12) {
    const basic = basicCodeIn(code)
    return basic === null ? { valid: false, reason: 'basicCode' } : { valid: true, parts: { kind: 'basic', basic } }
  }
  if (code.length !== 31 && code.length !== 33) return { valid: false, reason: 'length' }
  const authority = checkCreditCode(code.slice(0, 18))
  if (!authority.valid || authority.parts.code !== code.slice(0, 18)) return { valid: false, reason: 'creditCode' }
  const level = code.charAt(18)
  if (!/[1-7]/.test(level)) return { valid: false, reason: 'level' }
  const basic = basicCodeIn(code.slice(19, 31))
  if (basic === null) return { valid: false, reason: 'basicCode' }
  if (code.length === 31) {
    return { valid: true, parts: { kind: 'implementation', basic, authority: authority.parts, level } }
  }
  const sequence = code.slice(31)
  if (!/^\d{2}$/.test(sequence)) return { valid: false, reason: 'sequence' }
  return { valid: true, parts: { kind: 'handling', basic, authority: authority.parts, level, sequence } }
}

function basicCodeIn(code: string): BasicCode | null {
  const match = BASIC.exec(code)
  if (match === null) return null
  const [, province = '', typeCode = '', department = '', main = '', sub = ''] = match
  return { province, typeCode, department, main, sub }
}
