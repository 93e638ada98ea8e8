import type { FieldTemplateProps } from '@rjsf/utils'
import { descriptionId, errorId, helpId } from '@rjsf/utils'
import { useTranslation } from 'react-i18next'
import styles from '../Field.module.css'

/** Label, help, control, error: the help is read before the field, and what may be left out says so. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, children, rawErrors = [], rawDescription, rawHelp, description, help, required, hidden, displayLabel, schema, registry } = props
  const { t } = useTranslation('ui')
  if (hidden) return <div hidden>{children}</div>
  if (schema.type === 'object') return <>{children}</>
  const wrong = rawErrors.length > 0
  const purpose = (registry.formContext as { purposes?: Record<string, string> }).purposes?.[id.replace(/^root_/, '')]
  const isGroup = schema.type === 'array'
  return (
    <div className={`${styles['field']} ${wrong ? styles['wrong'] : ''}`} id={`${id}__field`}>
      {displayLabel && !isGroup && (
        <label htmlFor={id}>
          {label}
          {!required && <span className={styles['optional']}>{t('optional')}</span>}
        </label>
      )}
      {rawDescription && (
        <div id={descriptionId(id)} className={styles['help']}>
          {description}
        </div>
      )}
      {rawHelp && (
        <div id={helpId(id)} className={styles['help']}>
          {help}
        </div>
      )}
      {children}
      {purpose && <div className={styles['purpose']}>{t('purpose', { purpose })}</div>}
      {wrong && (
        <div id={errorId(id)} className={styles['error']}>
          {rawErrors.join(' ')}
        </div>
      )}
    </div>
  )
}
