import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './OfflineBanner.module.css'

function listen(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Whether the browser believes that it has a connection. It may be wrong; a failed call is the proof. */
export function useOnline(): boolean {
  return useSyncExternalStore(listen, () => navigator.onLine, () => true)
}

/** Says that there is no connection and that nothing is lost; with `pending`, how much waits to be sent. */
export function OfflineBanner({ pending = 0 }: { pending?: number }) {
  const { t } = useTranslation('ui')
  const online = useOnline()
  return (
    <div role="status" className={styles['place']}>
      {!online && (
        <span className={styles['banner']}>
          <span aria-hidden="true" className={styles['dot']} />
          {pending > 0 ? t('offline.pending', { count: pending }) : t('offline.banner')}
        </span>
      )}
    </div>
  )
}
