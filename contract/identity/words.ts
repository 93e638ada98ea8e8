import type { PasswordWeakness } from '@tongban/domain/identity/password-policy.ts'

/** What is wrong with a password, as somebody is told who has just typed it. */
export const weaknessWords: Record<PasswordWeakness, { zh: string; en: string }> = {
  short: { zh: '至少要 8 位。', en: 'it needs at least 8 characters.' },
  simple: { zh: '小写字母、大写字母、数字、符号，至少要有三种。', en: 'of small letters, capitals, digits and signs it needs three kinds.' },
  monotonous: { zh: '同样的字符太多。', en: 'it has too few different characters.' },
  login: { zh: '不能含有账号。', en: 'it must not contain the login.' },
}
