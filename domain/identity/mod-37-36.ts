const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * The check character of ISO 7064 MOD 37,36 for text of digits and capital letters. It finds every
 * single wrong character and nearly every swap. Throws RangeError for any other character.
 */
export function checkCharacterOf(text: string): string {
  let product = 36
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) throw new RangeError(`'${character}' cannot stand in an identifier with a MOD 37,36 check`)
    const sum = (product + value) % 36
    product = ((sum === 0 ? 36 : sum) * 2) % 37
  }
  return ALPHABET.charAt((37 - product) % 36)
}

/** Whether text ends in the check character of what stands before it. */
export function endsInCheckCharacter(text: string): boolean {
  return /^[0-9A-Z]{2,}$/.test(text) && checkCharacterOf(text.slice(0, -1)) === text.at(-1)
}
