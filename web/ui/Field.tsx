import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Field.module.css'

type FieldProps = {
  label: string
  /** What to write and where to find it, said before the field rather than after a mistake. */
  help?: ReactNode
  error?: string | null
  optional?: boolean
  /** Receives the ids that tie the control to its label, help and error. */
  children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode
}

/** A labelled control: label, help, control, error, in the order in which they are read. */
export function Field({ label, help, error, optional, children }: FieldProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={`${styles['field']} ${error ? styles['wrong'] : ''}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles['optional']}>{t('optional')}</span>}
      </label>
      {help && (
        <div id={`${id}-help`} className={styles['help']}>
          {help}
        </div>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {error && (
        <div id={`${id}-error`} className={styles['error']}>
          {error}
        </div>
      )}
    </div>
  )
}
