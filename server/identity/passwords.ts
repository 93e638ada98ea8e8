import { hash, verify } from '@node-rs/argon2'
import { newToken } from '../platform/ids.ts'

/** Argon2id with 19 MiB and two passes: the library's own choice, written down so that it cannot change by itself. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

/** Judges a password against the hash of an account, or null where there is no such account. */
export type PasswordCheck = (kept: string | null, password: string) => Promise<boolean>

/** Makes the check. A login that does not exist costs as much as one that does, so that time tells nothing. */
export function createPasswordCheck(): PasswordCheck {
  const nobodys = hashPassword(newToken())
  nobodys.catch(() => undefined)
  return async (kept, password) => {
    const right = await verify(kept ?? (await nobodys), password.normalize('NFKC'))
    return right && kept !== null
  }
}
