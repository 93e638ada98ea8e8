import { exportCase, getReceipt } from '@tongban/contract/cases/operations.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../api/operation.ts'
import styles from './Case.module.css'

/** The papers of the record: its receipt again, and the file by which anybody can verify the chain. */
export function CaseRecord({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const params = { caseId: view.caseId }
  return (
    <section className={styles['sheet']} aria-labelledby="case-record">
      <h2 id="case-record">{t('record.title')}</h2>
      <div className={styles['papers']}>
        <a href={addressOf(getReceipt, { params })} target="_blank" rel="noreferrer">
          {t('record.receipt')}
        </a>
        <a href={addressOf(exportCase, { params })} download={`${view.number}.json`}>
          {t('record.export')}
        </a>
      </div>
      <p className="small soft">
        {view.lookupCode !== null && <>{t('record.lookupCode', { code: view.lookupCode })} · </>}
        {t('record.version', { position: view.position, version: view.item.version })} · <span className={styles['mono']}>SM3 {view.digest}</span>
      </p>
      <p className="small soft">{t('record.verify')}</p>
    </section>
  )
}
