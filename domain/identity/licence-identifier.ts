import type { Checked } from './checked.ts'
import { checkCharacterOf } from './mod-37-36.ts'

/** The parts of an electronic licence's identifier. @term 电子证照标识 */
export type LicenceIdentifier = { licenceType: string; issuer: string; serial: string; version: string }

export type LicenceIdentifierReason = 'form' | 'checkCharacter'

const FORM = /^1\.2\.156\.3005\.2\.([0-9A-Z]{18}\d{3})\.([0-9A-Z]+)\.([0-9A-Z]+)\.(\d{3})\.([0-9A-Z])$/

/**
 * Checks `1.2.156.3005.2` . type . issuer . serial . version . check. The check character covers
 * the four parts before it, without dots. @rule R-EL-002
 */
export function checkLicenceIdentifier(text: string): Checked<LicenceIdentifier, LicenceIdentifierReason> {
  const [, licenceType, issuer, serial, version, check] = FORM.exec(text) ?? []
  if (!licenceType || !issuer || !serial || !version) return { valid: false, reason: 'form' }
  if (checkCharacterOf(licenceType + issuer + serial + version) !== check) return { valid: false, reason: 'checkCharacter' }
  return { valid: true, parts: { licenceType, issuer, serial, version } }
}
