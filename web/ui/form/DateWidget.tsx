import type { WidgetProps } from '@rjsf/utils'
import { ariaDescribedByIds } from '@rjsf/utils'
import { Input } from 'antd'
import styles from './ItemForm.module.css'

/** The browser's own date field: its text is already the date we keep, and a phone brings its own calendar. */
export function DateWidget({ id, value, required, disabled, readonly, onChange, onBlur, onFocus, options }: WidgetProps) {
  return (
    <Input
      id={id}
      type="date"
      className={styles['date'] ?? ''}
      value={typeof value === 'string' ? value : ''}
      required={required ?? false}
      disabled={disabled || readonly || false}
      aria-describedby={ariaDescribedByIds(id)}
      onChange={(event) => onChange(event.target.value === '' ? options.emptyValue : event.target.value)}
      onBlur={(event) => onBlur(id, event.target.value)}
      onFocus={(event) => onFocus(id, event.target.value)}
    />
  )
}
