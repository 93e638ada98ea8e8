import type { CryptoProvider } from '../platform/crypto/provider.ts'
import { sameSecret } from '../platform/ids.ts'

/** What the QR code of a receipt carries: the region, the case, and a seal that nobody else can make. */
export type TrackTokens = { make(region: string, caseId: string): string; read(token: string): { region: string; caseId: string } | null }

const SEAL_CHARACTERS = 24

/** Tokens need no storage: the seal is a keyed digest of the region and the case. */
export function createTrackTokens(crypto: CryptoProvider, secret: Uint8Array): TrackTokens {
  const seal = (region: string, caseId: string) =>
    Buffer.from(crypto.hmacSm3(secret, `track/${region}/${caseId}`), 'hex').toString('base64url').slice(0, SEAL_CHARACTERS)
  return {
    make(region, caseId) {
      const id = Buffer.from(caseId.replaceAll('-', ''), 'hex').toString('base64url')
      return `${region}-${id}${seal(region, caseId)}`
    },
    read(token) {
      const region = token.slice(0, 6)
      const rest = token.slice(7)
      const hex = Buffer.from(rest.slice(0, -SEAL_CHARACTERS), 'base64url').toString('hex')
      if (hex.length !== 32) return null
      const caseId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
      return sameSecret(rest.slice(-SEAL_CHARACTERS), seal(region, caseId)) ? { region, caseId } : null
    },
  }
}
