import { canonicalJson } from '@tongban/domain/ledger/canonical.ts'
import type { Digest } from '@tongban/domain/ledger/chain.ts'
import type { Delivery, PeerMessage } from '@tongban/contract/exchange/messages.ts'

/** What binds a message to its place in the log between two regions and to everything before it. */
export function messageDigest(
  digest: Digest,
  link: { from: string; to: string },
  number: number,
  message: PeerMessage,
  previous: string,
): string {
  return digest(canonicalJson({ from: link.from, to: link.to, number, message, previous }))
}

/** What the sender signs: the end of what it delivers, which the digests bind to all before. @rule R-CRY-001 */
export function signedText(delivery: Pick<Delivery, 'from' | 'to' | 'messages'>): string {
  const last = delivery.messages.at(-1)!
  return canonicalJson({ from: delivery.from, to: delivery.to, number: last.number, digest: last.digest })
}
