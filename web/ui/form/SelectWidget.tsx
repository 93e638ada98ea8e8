import type { WidgetProps } from '@rjsf/utils'
import { ariaDescribedByIds } from '@rjsf/utils'
import { useTranslation } from 'react-i18next'
import { PlainSelect } from '../PlainSelect.tsx'

/** One answer of many, from the browser's own list: a phone shows it where it can be reached. What may be left out can be chosen back to nothing. */
export function SelectWidget({ id, value, required, disabled, readonly, options, onChange, onBlur, onFocus, rawErrors }: WidgetProps) {
  const { t } = useTranslation('form')
  const answers = (options.enumOptions ?? []).map((option) => ({ value: String(option.value), label: option.label }))
  const chosen = (options.enumOptions ?? []).find((option) => option.value === value)
  const pick = (text: string) => onChange(options.enumOptions?.find((option) => String(option.value) === text)?.value ?? options.emptyValue)
  return (
    <PlainSelect
      id={id}
      value={chosen === undefined ? '' : String(chosen.value)}
      {...(required ? { placeholder: t('choose') } : {})}
      options={required ? answers : [{ value: '', label: t('choose') }, ...answers]}
      disabled={disabled || readonly || false}
      aria-invalid={(rawErrors?.length ?? 0) > 0 || undefined}
      aria-describedby={ariaDescribedByIds(id)}
      onChange={pick}
      onBlur={() => onBlur(id, value)}
      onFocus={() => onFocus(id, value)}
    />
  )
}
