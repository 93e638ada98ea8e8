import { logout } from '@tongban/contract/identity/operations.ts'
import { findWork } from '@tongban/contract/worklist/operations.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { asked } from '../api/queries.ts'
import { SessionDialog } from '../app/SessionDialog.tsx'
import { useSession } from '../app/session.ts'
import { speak } from '../i18n/i18n.ts'
import { useAppearance } from '../ui/Appearance.tsx'
import { DeskFrame } from '../ui/DeskFrame.tsx'
import { StaffLogin } from './login/StaffLogin.tsx'
import { paths } from './paths.ts'
import { FoundRows } from './work/FoundRows.tsx'

/** The bar above all work: find anything, take anything in, leave. */
export function DeskRoot() {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const session = useSession()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const settled = useDeferredValue(words.trim())
  const found = useQuery({ ...asked(findWork, { query: { words: settled } }), enabled: settled !== '' })
  const organisation = session.organisations[0]
  const place = [language === 'en' ? organisation?.nameEn : organisation?.name, session.window].filter(Boolean).join(' · ')

  const open = (caseId: string) => {
    setWords('')
    void navigate({ to: paths.case(caseId) })
  }
  const leave = async () => {
    await call(logout, {})
    client.clear()
    await navigate({ to: paths.login() })
  }
  return (
    <DeskFrame
      place={place}
      person={(language === 'en' ? session.nameEn : session.name) ?? t('login.me')}
      homeLink={(content) => <Link to={paths.work()}>{content}</Link>}
      search={{ value: words, onChange: setWords, onSubmit: () => found.data?.rows[0] && open(found.data.rows[0].recordId) }}
      onNewIntake={session.permissions.includes('case.receive') ? () => void navigate({ to: paths.intake() }) : undefined}
      onLeave={() => void leave()}
      onLanguage={speak}
    >
      {settled !== '' && <FoundRows words={settled} rows={found.data?.rows ?? null} failure={found.error} onOpen={open} />}
      <div hidden={settled !== ''} style={{ height: '100%' }}>
        <Outlet />
      </div>
      <SessionDialog>{(done) => <StaffLogin onDone={done} />}</SessionDialog>
    </DeskFrame>
  )
}
