import { listDemoAccounts } from '@tongban/contract/demo/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import type { Filled } from './StaffLogin.tsx'
import styles from './StaffLogin.module.css'

/** The people of the demo, region by region; choosing one fills in the form. Nothing outside the demo. */
export function DemoAccounts({ onChoose }: { onChoose: (filled: Filled) => void }) {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const english = language === 'en'
  const demo = useQuery({ ...asked(listDemoAccounts, {}), retry: false }).data
  if (!demo || demo.staff.length === 0) return null
  const regions = [...new Map(demo.staff.map((one) => [one.region, english ? one.regionNameEn : one.regionName]))]
  return (
    <section className={styles['demo']} aria-label={t('login.demo')}>
      <h2>{t('login.demo')}</h2>
      <p className="small soft">{t('login.demoHelp')}</p>
      {regions.map(([code, name]) => (
        <div key={code}>
          <h3>{name}</h3>
          <ul>
            {demo.staff
              .filter((one) => one.region === code)
              .map((one) => (
                <li key={one.login}>
                  <button type="button" onClick={() => onChoose({ region: one.region, login: one.login, password: demo.password })}>
                    <b>{english ? one.nameEn : one.name}</b>
                    <span>{english ? one.titleEn : one.title}</span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
