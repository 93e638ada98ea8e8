import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from './Field.tsx'
import styles from './CodeInput.module.css'

type CodeInputProps = { value: string; onChange: (code: string) => void; onComplete?: (code: string) => void; error?: string | null; length?: number }

/** The code sent to a phone: one field, so that it can be pasted, filled by the phone, and read aloud. */
export function CodeInput({ value, onChange, onComplete, error, length = 6 }: CodeInputProps) {
  const { t } = useTranslation('ui')
  return (
    <Field label={t('code.label')} help={t('code.hint')} error={error ?? null}>
      {(control) => (
        <Input
          {...control}
          className={styles['code'] ?? ''}
          value={value}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={length}
          onChange={(event) => {
            const code = event.target.value.replace(/\D/g, '').slice(0, length)
            onChange(code)
            if (code.length === length && code !== value) onComplete?.(code)
          }}
        />
      )}
    </Field>
  )
}
