import { listDraftItems } from '@tongban/contract/catalogue/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import styles from './Catalogue.module.css'

/** Rows of the national list that nobody has compared with the annex yet. */
export function DraftItems() {
  const { t } = useTranslation('desk')
  const drafts = useQuery(asked(listDraftItems, {}))
  return (
    <section className={styles['drafts']} aria-labelledby="catalogue-drafts">
      <h2 id="catalogue-drafts">{t('catalogue.drafts')}</h2>
      <p className="small soft">{t('catalogue.draftsHelp')}</p>
      <FailureNotice failure={drafts.error} />
      {drafts.data?.items.length === 0 && <p>{t('catalogue.noDrafts')}</p>}
      {drafts.data && drafts.data.items.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must scroll by key too
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('catalogue.drafts')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('catalogue.name')}</th>
                <th scope="col">{t('catalogue.ministry')}</th>
                <th scope="col">{t('catalogue.batch')}</th>
                <th scope="col">{t('catalogue.source')}</th>
              </tr>
            </thead>
            <tbody>
              {drafts.data.items.map((item) => (
                <tr key={item.id}>
                  <td>{item.name}</td>
                  <td>{item.ministry}</td>
                  <td>{item.batch ?? '—'}</td>
                  <td>{item.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
