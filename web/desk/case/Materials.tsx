import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { named } from '../../cases/said.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { FileLinks } from './Talk.tsx'
import styles from './Case.module.css'

/** Each material that the item asks for, what was handed in of it, and whether its paper is here. */
export function Materials({ view }: { view: CaseView }) {
  const { t } = useTranslation(['deskCase', 'ui'])
  const { language } = useAppearance()
  if (view.materials.length === 0) return null
  return (
    <section className={styles['sheet']} aria-labelledby="case-materials">
      <h2 id="case-materials">{t('deskCase:materials.title')}</h2>
      <ul className={styles['rows']}>
        {view.materials.map(({ requirement, handed, arrived }) => {
          const papers = handed === null ? [] : [
            handed.originalSeen && t('ui:material.originalSeen'),
            handed.originalPages > 0 && t('deskCase:materials.originals', { count: handed.originalPages }),
            handed.copyPages > 0 && t('deskCase:materials.copies', { count: handed.copyPages }),
          ].filter((one) => one !== false)
          const waits = handed !== null && requirement.paperNeeded && !arrived
          return (
            <li key={requirement.key}>
              <b>{named(requirement, language)}</b>{' '}
              {handed === null ? <Pill tone={requirement.necessity === 'required' ? 'warn' : 'plain'}>{t('deskCase:materials.none')}</Pill> : waits ? <Pill tone="blue">{t('deskCase:materials.waits')}</Pill> : <Pill>✓ {t('deskCase:materials.here')}</Pill>}
              {papers.length > 0 && <div className={styles['by']}>{papers.join(' · ')}</div>}
              {handed && <FileLinks caseId={view.caseId} files={handed.scans} />}
              <details>
                <summary>{t('ui:material.standard')}</summary>
                {requirement.standard}
              </details>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
