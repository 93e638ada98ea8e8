import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'

/** A single key that does one thing while its part of the page is shown. */
export type Hotkey = { key: string; label: string; run: () => void }

type Registry = { on: boolean; setOn: (on: boolean) => void; groups: Map<symbol, readonly Hotkey[]>; changed: () => void; listed: readonly Hotkey[] }

const HotkeysContext = createContext<Registry | null>(null)
const remembered = 'tongban.hotkeys'

/**
 * Listens for single keys on behalf of the components below. They can be switched off, and are
 * never taken while somebody types or while a dialog is open.
 */
export function Hotkeys({ children }: { children: ReactNode }) {
  const groups = useRef(new Map<symbol, readonly Hotkey[]>()).current
  const [listed, setListed] = useState<readonly Hotkey[]>([])
  const [on, setOn] = useState(() => readChoice())

  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (isTaken(event)) return
      const found = [...groups.values()].reverse().flat().find((hotkey) => sameKey(hotkey.key, event.key))
      if (!found) return
      event.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, groups])

  const registry = useMemo<Registry>(
    () => ({
      on,
      setOn: (next) => {
        setOn(next)
        keepChoice(next)
      },
      groups,
      // The map itself never changes; what is listed of it does.
      changed: () => setListed([...groups.values()].flat()),
      listed,
    }),
    [on, groups, listed],
  )
  return <HotkeysContext value={registry}>{children}</HotkeysContext>
}

/** Lends keys to the page for as long as the calling component is shown. Without `Hotkeys` above, none are. */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const registry = useContext(HotkeysContext)
  const latest = useRef(hotkeys)
  latest.current = hotkeys
  const names = hotkeys.map((hotkey) => `${hotkey.key} ${hotkey.label}`).join('\n')
  const groups = registry?.groups
  const changed = useRef(registry?.changed)
  useEffect(() => {
    if (!groups) return
    const group = Symbol('hotkeys')
    const tell = changed.current
    groups.set(group, latest.current.map((hotkey, index) => ({ ...hotkey, run: () => latest.current[index]?.run() })))
    tell?.()
    return () => {
      groups.delete(group)
      tell?.()
    }
  }, [groups, names])
}

/** Every key that does something on the page now, and whether single keys are switched on. */
export function useListedHotkeys(): Pick<Registry, 'on' | 'setOn' | 'listed'> {
  const registry = useContext(HotkeysContext)
  if (!registry) throw new Error('useListedHotkeys needs Hotkeys above it')
  return registry
}

function sameKey(wanted: string, pressed: string): boolean {
  return wanted.length === 1 ? wanted.toLowerCase() === pressed.toLowerCase() : wanted === pressed
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="slider"]')) return true
  if (event.key === 'Enter' && target.closest('a, button')) return true
  return document.querySelector('[role="dialog"][aria-modal="true"], .ant-modal-wrap:not([style*="display: none"])') !== null
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(remembered) !== 'off'
  } catch {
    return true
  }
}

function keepChoice(on: boolean): void {
  try {
    localStorage.setItem(remembered, on ? 'on' : 'off')
  } catch {
    // The choice still holds until the page is closed.
  }
}
