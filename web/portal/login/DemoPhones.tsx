import { listDemoAccounts } from '@tongban/contract/demo/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { Act } from '../../ui/Act.tsx'
import styles from './PhoneLogin.module.css'

/** The people of the demo, so that a visitor can be one of them. */
export function DemoPhones({ chosen, onChoose }: { chosen: string; onChoose: (phone: string) => void }) {
  const { t } = useTranslation('portal')
  const { data } = useQuery(asked(listDemoAccounts, {}))
  if (!data) return null
  return (
    <div className={styles['demo']}>
      <span className="small soft">{t('login.demoPhones')}</span>
      {data.residents.map((one) => (
        <Act key={one.phone} aria-pressed={one.phone === chosen} onClick={() => onChoose(one.phone)}>
          <span lang="zh-CN">{one.name}</span>
        </Act>
      ))}
    </div>
  )
}
