import type { CryptoProvider } from '../platform/crypto/provider.ts'

/**
 * Turns a phone or document number into the key under which it is looked up: the same number gives the same
 * key, and without the secret nobody gets from the key to the number, even by trying all of them. @rule S-22
 */
export type SubjectKey = (value: string) => string

/** Makes the keys of one deployment. Spaces and small letters do not make another number. */
export function createSubjectKey(crypto: CryptoProvider, secret: Uint8Array): SubjectKey {
  return (value) => crypto.hmacSm3(secret, value.replaceAll(/\s/g, '').toUpperCase())
}
