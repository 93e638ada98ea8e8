import { randomBytes, randomInt, randomUUIDv7, timingSafeEqual } from 'node:crypto'

/** A new id. Ids sort by the millisecond they were made in, which keeps indexes compact; within one, by chance. */
export function newId(): string {
  return randomUUIDv7()
}

/** Digits that nobody can foresee, for look-up and phone codes. */
export function newDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('')
}

/** A secret of 256 bits for a session or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares two secrets in a time that does not tell how much of them agrees. */
export function sameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Letters and digits that nobody takes for one another when they are read from paper. */
const CLEAR = { capitals: 'ABCDEFGHJKLMNPQRSTUVWXYZ', small: 'abcdefghijkmnpqrstuvwxyz', digits: '23456789' }

/** A password to hand to somebody on paper, such as Kd7m-Qx4p-Tn9w-Hb3e: of three kinds, and no secret of his own. */
export function newPassword(): string {
  const group = (): string => drawn(CLEAR.capitals) + drawn(CLEAR.small) + drawn(CLEAR.digits) + drawn(CLEAR.small)
  return [group(), group(), group(), group()].join('-')
}

function drawn(from: string): string {
  return from.charAt(randomInt(from.length))
}
