import { useTranslation } from 'react-i18next'
import styles from './WorkPage.module.css'

/** What stands in the third column until a case is chosen. */
export function NothingOpen() {
  const { t } = useTranslation('desk')
  return (
    <p className={styles['pick']}>
      <kbd>J</kbd> <kbd>K</kbd> {t('work.pick')}
    </p>
  )
}
