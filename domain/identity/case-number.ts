import type { LegalDate } from '../moment.ts'
import type { Checked } from './checked.ts'
import { dateOfEightDigits } from './eight-digit-date.ts'
import { checkCharacterOf, endsInCheckCharacter } from './mod-37-36.ts'

/** Where a case came in. 窗口 / 电脑端 / 移动端 / 快递 / 其他 @rule R-ITEM-007 @term 受理渠道 */
export type IntakeChannel = 'window' | 'web' | 'mobile' | 'post' | 'other'

/** What a case number is made of. `serial` counts from 1 in its region, day and channel. @term 办件编号 */
export type CaseNumber = { region: string; receivedOn: LegalDate; channel: IntakeChannel; serial: number }

/** What is wrong, from left to right; a mistyped character usually shows as `checkCharacter`. */
export type CaseNumberReason = 'length' | 'characters' | 'date' | 'channel' | 'serial' | 'checkCharacter'

const CHANNEL_DIGITS: Record<IntakeChannel, string> = { window: '1', web: '2', mobile: '3', post: '4', other: '9' }
const SERIAL_MAX = 999_999

/**
 * Makes the number of a case: region 6, date 8, channel 1, serial 6, check 1. Provinces may
 * prescribe another form, so callers take the maker as a value. Throws RangeError for a serial or
 * a region that does not fit. @rule R-DOC-004 @rule R-CODE-007
 */
export function makeCaseNumber({ region, receivedOn, channel, serial }: CaseNumber): string {
  if (!/^\d{6}$/.test(region)) throw new RangeError(`A case number needs a region of six digits, not '${region}'`)
  if (!Number.isInteger(serial) || serial < 1 || serial > SERIAL_MAX) {
    throw new RangeError(`A case number needs a serial from 1 to ${SERIAL_MAX}, not ${serial}`)
  }
  const body = `${region}${receivedOn.replaceAll('-', '')}${CHANNEL_DIGITS[channel]}${String(serial).padStart(6, '0')}`
  return body + checkCharacterOf(body)
}

/** Checks a case number as typed; spaces and small letters are accepted. @rule R-DOC-004 */
export function checkCaseNumber(typed: string): Checked<CaseNumber & { number: string }, CaseNumberReason> {
  const number = typed.replaceAll(/\s/g, '').toUpperCase()
  if (number.length !== 22) return { valid: false, reason: 'length' }
  if (!/^\d{21}[0-9A-Z]$/.test(number)) return { valid: false, reason: 'characters' }
  const receivedOn = dateOfEightDigits(number.slice(6, 14))
  if (receivedOn === null) return { valid: false, reason: 'date' }
  const channel = (Object.keys(CHANNEL_DIGITS) as IntakeChannel[]).find((one) => CHANNEL_DIGITS[one] === number[14])
  if (channel === undefined) return { valid: false, reason: 'channel' }
  const serial = Number(number.slice(15, 21))
  if (serial === 0) return { valid: false, reason: 'serial' }
  if (!endsInCheckCharacter(number)) return { valid: false, reason: 'checkCharacter' }
  return { valid: true, parts: { number, region: number.slice(0, 6), receivedOn, channel, serial } }
}
