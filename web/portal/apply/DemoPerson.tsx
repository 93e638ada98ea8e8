import { listDemoAccounts } from '@tongban/contract/demo/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { Act } from '../../ui/Act.tsx'
import { useApplicant } from '../place.ts'
import type { Application } from './application.ts'
import styles from './ApplyPage.module.css'

type DemoPersonProps = { kind: Application['kind']; onChoose: (fields: Partial<Application>) => void }

/** In the demo nobody types a number that could be somebody's: its people can be chosen. */
export function DemoPerson({ kind, onChoose }: DemoPersonProps) {
  const { t } = useTranslation('portal')
  const applicant = useApplicant()
  const { data } = useQuery(asked(listDemoAccounts, {}))
  const fitting = (data?.residents ?? []).filter((one) => one.kind === kind)
  const own = fitting.filter((one) => one.phone === applicant?.phone)
  const shown = own.length > 0 ? own : fitting
  if (shown.length === 0) return null
  return (
    <div className={styles['demo']}>
      <span className="small soft">{t('apply.who.demo')}</span>
      {shown.map((one) => (
        <Act
          key={one.identifier}
          onClick={() => onChoose({ name: one.name, identifier: one.identifier, identifierKind: kind === 'business' ? 'creditCode' : 'identityNumber' })}
        >
          <span lang="zh-CN">{one.name}</span>
        </Act>
      ))}
    </div>
  )
}
