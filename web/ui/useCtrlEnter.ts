import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Runs on Ctrl and Enter (or ⌘ and Enter) anywhere inside a place, for a single Enter belongs to the field. */
export function useCtrlEnter(place: RefObject<HTMLElement | null>, run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inside = event.target instanceof Node && place.current?.contains(event.target)
      if (!inside || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [place])
}
