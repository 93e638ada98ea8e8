import { useSyncExternalStore } from 'react'

const remembered = 'tongban.region'
const listeners = new Set<() => void>()
let chosen = read()

function read(): string | null {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}

/** Keeps the region that a person chose, on this device. */
export function chooseRegion(code: string): void {
  chosen = code
  try {
    localStorage.setItem(remembered, code)
  } catch {
    // The choice still holds until the page is closed.
  }
  for (const changed of listeners) changed()
}

/** The region chosen on this device, or null. It may be one that this deployment no longer serves. */
export function chosenRegion(): string | null {
  return chosen
}

export function useChosenRegion(): string | null {
  return useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, chosenRegion)
}
