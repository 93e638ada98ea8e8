import { useId, useState } from 'react'
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
  groups: readonly FoundGroup[]
  onChoose: (id: string) => void
  placeholder?: string
  /** Said instead of the list when nothing was found. */
  none: string
}

/** A field that finds while one types: arrows walk through what was found, Enter takes it, Escape leaves what was chosen. */
export function FindField({ control, chosen, words, onWords, groups, onChoose, placeholder, none }: FindFieldProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const all = groups.flatMap((group) => group.found)
  const active = Math.min(at, all.length - 1)
  const take = (found: Found | undefined) => {
    if (!found) return
    onChoose(found.id)
    onWords('')
    setOpen(false)
  }
  const leave = () => {
    onWords('')
    setOpen(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    if (event.key === 'Enter' && !event.ctrlKey && open) {
      event.preventDefault()
      take(all[active])
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (open) setAt(Math.max(0, Math.min(all.length - 1, active + step)))
    setOpen(true)
  }
  const optionId = (found: Found) => `${id}-${found.id}`
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
        aria-activedescendant={open && all[active] ? optionId(all[active]) : undefined}
        className={styles['field']}
        value={open ? words : chosen}
        placeholder={open && chosen !== '' ? chosen : placeholder}
        onChange={(event) => {
          onWords(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
      />
      {open && all.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={placeholder ?? chosen} className={styles['list']} tabIndex={-1}>
          {groups
            .filter((group) => group.found.length > 0)
            .map((group) => (
              <div key={group.label} role="group" aria-label={group.label}>
                <div className={styles['group']} aria-hidden="true">
                  {group.label}
                </div>
                {group.found.map((found) => (
                  <div
                    key={found.id}
                    id={optionId(found)}
                    role="option"
                    aria-selected={found === all[active]}
                    className={styles['option']}
                    ref={found === all[active] ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
                    title={found.label}
                    // The field keeps the keyboard while the mouse chooses.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => take(found)}
                  >
                    {found.label}
                    {found.detail}
                  </div>
                ))}
              </div>
            ))}
        </div>
      )}
      <div role="status" className={styles['none']}>
        {open && words.trim() !== '' && all.length === 0 && none}
      </div>
    </div>
  )
}
