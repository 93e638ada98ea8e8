import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './FindField.module.css'

/** Something that can be chosen, in a group that says what may be done with it. */
export type Found = { id: string; label: string; detail?: ReactNode }
export type FoundGroup = { label: string; found: readonly Found[] }

type FindFieldProps = {
  /** The ids that tie the field to its label, help and error. */
  control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
  /** What is chosen, by its name; shown while nobody is typing. */
  chosen: string
  words: string
  onWords: (words: string) => void
  /** What is listed was found for earlier words: Enter then waits for what these words find. */
  stale: boolean
  groups: readonly FoundGroup[]
  onChoose: (id: string) => void
  placeholder?: string
  /** Said instead of the list when nothing was found. */
  none: string
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** A field that finds while one types: arrows walk through what was found, Enter takes it, Escape leaves what was chosen. */
export function FindField({ control, chosen, words, onWords, stale, groups, onChoose, placeholder, none }: FindFieldProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const [awaited, setAwaited] = useState(false)
  const all = groups.flatMap((group) => group.found)
  const active = Math.min(at, all.length - 1)
  const leave = () => {
    setAwaited(false)
    onWords('')
    setOpen(false)
  }
  const take = (found: Found | undefined) => {
    setAwaited(false)
    if (!found) return
    onChoose(found.id)
    leave()
  }
  const takeActive = useRef(() => {})
  takeActive.current = () => take(all[active])
  useEffect(() => {
    if (awaited && !stale) takeActive.current()
  }, [awaited, stale])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    if (event.key === 'Enter' && !event.ctrlKey && open) {
      event.preventDefault()
      if (stale) setAwaited(true)
      else take(all[active])
    }
    const step = steps[event.key] ?? 0
    if (step === 0) return
    event.preventDefault()
    if (open) setAt(Math.max(0, Math.min(all.length - 1, active + step)))
    setOpen(true)
  }
  return (
    <div className={styles['place']} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || leave()}>
      <input
        {...control}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={open && all.length > 0}
        aria-controls={open && all.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={open && all[active] ? optionId(id, all[active]) : undefined}
        className={styles['field']}
        value={open ? words : chosen}
        placeholder={open && chosen !== '' ? chosen : placeholder}
        onChange={(event) => {
          onWords(event.target.value)
          setAwaited(false)
          setAt(0)
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
      />
      {open && all.length > 0 && (
        <FoundList id={id} label={placeholder ?? chosen} groups={groups} active={all[active] ?? null} onTake={take} />
      )}
      <div role="status" className={styles['none']}>
        {open && words.trim() !== '' && all.length === 0 && none}
      </div>
    </div>
  )
}

const optionId = (list: string, found: Found) => `${list}-${found.id}`

type FoundListProps = { id: string; label: string; groups: readonly FoundGroup[]; active: Found | null; onTake: (found: Found) => void }

/** What was found, group by group. The field keeps the keyboard while the mouse chooses. */
function FoundList({ id, label, groups, active, onTake }: FoundListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']} tabIndex={-1}>
      {groups
        .filter((group) => group.found.length > 0)
        .map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className={styles['group']} aria-hidden="true">
              {group.label}
            </div>
            {group.found.map((found) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field takes the keys and names the active option
              <div
                key={found.id}
                id={optionId(id, found)}
                role="option"
                aria-selected={found === active}
                title={found.label}
                className={styles['option']}
                ref={found === active ? showActive : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onTake(found)}
              >
                {found.label}
                {found.detail}
              </div>
            ))}
          </div>
        ))}
    </div>
  )
}

function showActive(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
