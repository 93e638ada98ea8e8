import { useTranslation } from 'react-i18next'
import styles from './Loading.module.css'

/** The shape of a page that is on its way. It is said once and drawn quietly. */
export function Loading() {
  const { t } = useTranslation('ui')
  return (
    <div className={styles['loading']} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <i />
      <i />
      <i />
    </div>
  )
}
