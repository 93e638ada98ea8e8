const begun = (region: string, code: string) => `tongban.begun.${region}.${code}`
const mark = 'tongban.begun.'

/** The application that was begun on this device for an item and not handed in, or null. */
export function findBegun(region: string, code: string): string | null {
  try {
    return localStorage.getItem(begun(region, code))
  } catch {
    return null
  }
}

/** Remembers which application is under way, so that opening the item again goes on with it. */
export function rememberBegun(region: string, code: string, caseId: string): void {
  try {
    localStorage.setItem(begun(region, code), caseId)
  } catch {
    // Its address still names it.
  }
}

export function forgetBegun(region: string, code: string): void {
  try {
    localStorage.removeItem(begun(region, code))
  } catch {
    // There is nothing that could remember.
  }
}

/** Forgets every application under way on this device. */
export function forgetAllBegun(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(mark)) localStorage.removeItem(key)
  } catch {
    // There is nothing that could remember.
  }
}
