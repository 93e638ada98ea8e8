import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Field } from './Field.tsx'
import styles from './IdentifierInput.module.css'

/** What can be said of an identifier so far. */
export type IdentifierHint = { verdict: 'incomplete' | 'valid' | 'wrong'; text: string }

type IdentifierInputProps = {
  label: string
  help?: string
  value: string
  onChange: (identifier: string) => void
  /** Judges what has been typed so far; asked a moment after the last key. The rule lives elsewhere. */
  check: (identifier: string) => Promise<IdentifierHint | null> | IdentifierHint | null
  error?: string | null
  optional?: boolean
}

/** A long number, shown wide and judged as it is typed: in the middle of typing nothing is “wrong” yet. */
export function IdentifierInput({ label, help, value, onChange, check, error, optional }: IdentifierInputProps) {
  const [hint, setHint] = useState<IdentifierHint | null>(null)
  const latest = useRef(check)
  latest.current = check

  useEffect(() => {
    if (value === '') return setHint(null)
    let current = true
    const soon = setTimeout(async () => {
      const said = await latest.current(value)
      if (current) setHint(said)
    }, 180)
    return () => {
      current = false
      clearTimeout(soon)
    }
  }, [value])

  const wrong = error ?? (hint?.verdict === 'wrong' ? hint.text : null)
  return (
    <Field label={label} help={help} error={wrong} optional={optional ?? false}>
      {(control) => (
        <>
          <Input
            {...control}
            className={styles['identifier'] ?? ''}
            value={value}
            status={wrong ? 'error' : ''}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value.replace(/\s/g, '').toUpperCase())}
          />
          <div role="status" className={styles['hint']}>
            {!wrong && hint && (
              <span className={hint.verdict === 'valid' ? styles['valid'] : undefined}>
                {hint.verdict === 'valid' && <span aria-hidden="true">✓ </span>}
                {hint.text}
              </span>
            )}
          </div>
        </>
      )}
    </Field>
  )
}
