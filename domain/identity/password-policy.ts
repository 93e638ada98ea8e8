/** Fewer characters than this can be tried out. @rule S-01 */
export const PASSWORD_CHARACTERS_MIN = 8
/** Of small letters, capitals, digits and everything else, so many kinds must be there. @rule S-01 */
const KINDS_MIN = 3
/** So many passwords back must not come again. @rule S-01 */
export const FORMER_PASSWORDS = 5
/** Staff choose a new password after this long. @rule S-01 */
export const PASSWORD_DAYS = 90

/** Why a password will not do. */
export type PasswordWeakness = 'short' | 'simple' | 'login' | 'monotonous'

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]
/** A password of fewer different characters than this is one that was leant on the keyboard. */
const DIFFERENT_MIN = 5

/**
 * What is wrong with a password for an account, or null when it will do.
 *
 * @rule S-01
 */
export function findWeakness(password: string, login: string): PasswordWeakness | null {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < PASSWORD_CHARACTERS_MIN) return 'short'
  if (KINDS.filter((kind) => kind.test(characters.join(''))).length < KINDS_MIN) return 'simple'
  if (new Set(characters).size < DIFFERENT_MIN) return 'monotonous'
  const known = login.trim().toLowerCase()
  return known.length >= 3 && characters.join('').toLowerCase().includes(known) ? 'login' : null
}
