import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { speak } from '../../i18n/i18n.ts'
import { Act } from '../../ui/Act.tsx'
import { AppMark } from '../../ui/AppMark.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { paths } from '../paths.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { StaffLogin } from './StaffLogin.tsx'
import type { Filled } from './StaffLogin.tsx'
import styles from './StaffLogin.module.css'

/** The door of the desk. */
export function LoginPage() {
  const { t } = useTranslation(['desk', 'ui'])
  const { elder, setElder, language } = useAppearance()
  const navigate = useNavigate()
  const [filled, setFilled] = useState<Filled | null>(null)
  useEffect(() => {
    document.title = `${t('desk:login.title')} · ${t('ui:desk.name')}`
  }, [t])
  return (
    <main className={styles['page']}>
      <div className={styles['door']}>
        <AppMark name={t('ui:desk.name')} size="large" />
        <div className={styles['sheet']}>
          <h1>{t('desk:login.title')}</h1>
          <StaffLogin onDone={() => void navigate({ to: paths.work(), search: { queue: 'hand' } })} filled={filled} />
        </div>
        <div className={styles['foot']}>
          <Act rank="quiet" aria-pressed={elder} onClick={() => setElder(!elder)}>
            {t('ui:elder')}
          </Act>
          <Act rank="quiet" aria-label={t('ui:otherLanguageName')} onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>
            {t('ui:otherLanguage')}
          </Act>
        </div>
      </div>
      <DemoAccounts onChoose={setFilled} />
    </main>
  )
}
