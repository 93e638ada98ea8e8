const keyOf = (number: string) => `tongban.code.${number}`

/** Keeps a look-up code while the window is open, so that a reload does not ask for it again. */
export function keepCode(number: string, code: string): void {
  try {
    sessionStorage.setItem(keyOf(number), code)
  } catch {
    // It is asked for again.
  }
}

export function keptCode(number: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(number))
  } catch {
    return null
  }
}

export function forgetCode(number: string): void {
  try {
    sessionStorage.removeItem(keyOf(number))
  } catch {
    // Nothing was kept.
  }
}
