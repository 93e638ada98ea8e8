import type pg from 'pg'
import type { PlatformClock } from '../platform/clock.ts'
import type { CryptoProvider } from '../platform/crypto/provider.ts'
import { inTransaction } from '../platform/database/pool.ts'
import { refuse, type Refused } from '../platform/http/refused.ts'
import { newDigits, sameSecret } from '../platform/ids.ts'
import type { Logger } from '../platform/log.ts'
import { actualTime, earlier } from '../platform/actual-time.ts'
import { takeTry, type TryLimit } from '../platform/attempts/attempt.store.ts'
import { keepCode, removeCode, tryCode } from './phone-code.store.ts'
import type { SmsSender } from './sms-sender.ts'
import type { SubjectKey } from './subject-key.ts'

const CODE_DIGITS = 6
export const CODE_VALID_SECONDS = 5 * 60
const TRIES_PER_CODE = 5
const NEXT_CODE_AFTER_SECONDS = 60
/** Messages cost money, and a phone that rings all day costs patience. */
const CODES_SENT: TryLimit = { most: 10, withinSeconds: 3600 }

/** One address may have many people behind it, as a hall has, and still not text a whole town. */
const CODES_ASKED: TryLimit = { most: 120, withinSeconds: 3600 }

export type PhoneLoginTools = {
  pool: pg.Pool
  clock: PlatformClock
  crypto: CryptoProvider
  secret: Uint8Array
  subjectKey: SubjectKey
  sms: SmsSender
  log: Logger
}

export type SentCode = { sent: boolean; demoCode: string | null; secondsValid: number }

/**
 * Sends a new code to a phone; the one before is void. `sent` is false when the gateway did not take it over.
 *
 * @param source the address that asks
 * @throws Refused TooManyTries within a minute of the last one, after ten in an hour, or when the address asks too often
 */
export async function sendPhoneCode(tools: PhoneLoginTools, region: string, phone: string, source: string): Promise<SentCode> {
  const { pool, clock, sms, log } = tools
  const at = actualTime(clock)
  const phoneKey = tools.subjectKey(phone)
  const code = newDigits(CODE_DIGITS)
  const codeDigest = digestOf(tools, region, phoneKey, code)
  await inTransaction(pool, async (writer) => {
    const asker = await takeTry(writer, region, `phone-codes-from:${tools.subjectKey(source)}`, at, CODES_ASKED)
    if (!asker.allowed) throw refuse({ code: 'TooManyTries' })
    const kept = await keepCode(writer, region, phoneKey, codeDigest, at, earlier(at, NEXT_CODE_AFTER_SECONDS))
    if (!kept || !(await takeTry(writer, region, `phone-code:${phoneKey}`, at, CODES_SENT)).allowed) throw refuse({ code: 'TooManyTries' })
  })
  if (sms.way === 'screen') return { sent: true, demoCode: code, secondsValid: CODE_VALID_SECONDS }
  try {
    await sms.send({ phone, code, secondsValid: CODE_VALID_SECONDS })
  } catch (error) {
    log.error({ region, error }, 'a code could not be sent')
    await inTransaction(pool, (writer) => removeCode(writer, region, phoneKey, codeDigest))
    return { sent: false, demoCode: null, secondsValid: 0 }
  }
  return { sent: true, demoCode: null, secondsValid: CODE_VALID_SECONDS }
}

/** Judges a code that was typed. A code serves once. @throws Refused CodeWrong, TooManyTries */
export async function checkPhoneCode(tools: PhoneLoginTools, region: string, phone: string, code: string): Promise<void> {
  const { pool, clock } = tools
  const phoneKey = tools.subjectKey(phone)
  const given = digestOf(tools, region, phoneKey, code)
  const sentAfter = earlier(actualTime(clock), CODE_VALID_SECONDS)
  // The refusal is returned and thrown outside, because the try must be counted whatever it comes to.
  const refused = await inTransaction(pool, async (writer): Promise<Refused | null> => {
    const kept = await tryCode(writer, region, phoneKey, sentAfter)
    if (kept === null) return refuse({ code: 'CodeWrong' })
    if (kept.tries > TRIES_PER_CODE) return refuse({ code: 'TooManyTries' })
    if (!sameSecret(kept.codeDigest, given)) return refuse({ code: 'CodeWrong' })
    await removeCode(writer, region, phoneKey, given)
    return null
  })
  if (refused !== null) throw refused
}

function digestOf({ crypto, secret }: PhoneLoginTools, region: string, phoneKey: string, code: string): string {
  return crypto.hmacSm3(secret, `phone-code/${region}/${phoneKey}/${code}`)
}
