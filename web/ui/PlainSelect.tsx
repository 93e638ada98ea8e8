import type { SelectHTMLAttributes } from 'react'
import styles from './PlainSelect.module.css'

type PlainSelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
  value: string
  /** Stands there while nothing is chosen. */
  placeholder?: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** The browser's own list of answers: every key that people know from it works, and a phone shows its own. */
export function PlainSelect({ value, placeholder, options, onChange, ...rest }: PlainSelectProps) {
  return (
    <select {...rest} className={styles['select']} value={value} onChange={(event) => onChange(event.target.value)}>
      {placeholder !== undefined && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
