import type { WidgetProps } from '@rjsf/utils'
import { ariaDescribedByIds, optionId } from '@rjsf/utils'
import styles from './ItemForm.module.css'

/** A few answers side by side, each as large as a finger. */
export function RadioWidget({ id, label, value, required, disabled, readonly, options, onChange, onBlur }: WidgetProps) {
  return (
    <div id={id} role="radiogroup" aria-label={label} aria-required={required ?? false} aria-describedby={ariaDescribedByIds(id)} className={styles['choices']} onBlur={() => onBlur(id, value)}>
      {(options.enumOptions ?? []).map((option, index) => (
        <label key={String(option.value)}>
          <input
            id={optionId(id, index)}
            type="radio"
            name={id}
            checked={option.value === value}
            disabled={disabled || readonly || false}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
