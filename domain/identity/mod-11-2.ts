const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of ISO 7064 MOD 11-2 over 17 digits: a digit or X. */
export function mod112CheckOf(seventeenDigits: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(seventeenDigits[place]), 0)
  return '10X98765432'.charAt(sum % 11)
}
