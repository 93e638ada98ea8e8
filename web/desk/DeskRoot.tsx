import { getCase } from '@tongban/contract/cases/operations.ts'
import { logout } from '@tongban/contract/identity/operations.ts'
import { findWork } from '@tongban/contract/worklist/operations.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { asked } from '../api/queries.ts'
import { SessionDialog } from '../app/SessionDialog.tsx'
import { sessionQuery, useSession } from '../app/session.ts'
import { speak } from '../i18n/i18n.ts'
import { useAppearance } from '../ui/Appearance.tsx'
import { DeskFrame } from '../ui/DeskFrame.tsx'
import { deskDrafts } from './device.ts'
import { DemoClock } from './frame/DemoClock.tsx'
import { PasswordDialog } from './login/PasswordDialog.tsx'
import { StaffLogin } from './login/StaffLogin.tsx'
import { paths } from './paths.ts'
import { FoundRows } from './work/FoundRows.tsx'

const clockMs = 30_000

/** The bar above all work: find anything, take anything in, leave. */
export function DeskRoot() {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const session = useSession()
  useQuery({ ...sessionQuery, refetchInterval: clockMs })
  const navigate = useNavigate()
  const client = useQueryClient()
  const title = useTitle()
  const [words, setWords] = useState('')
  const [choosesPassword, setChoosesPassword] = useState(false)
  const settled = useDeferredValue(words.trim())
  const found = useQuery({ ...asked(findWork, { query: { words: settled } }), enabled: settled !== '' })
  const organisation = session.organisations[0]
  const place = [language === 'en' ? organisation?.nameEn : organisation?.name, session.window].filter(Boolean).join(' · ')

  const open = (caseId: string) => {
    setWords('')
    void navigate({ to: paths.case(caseId), search: { queue: 'hand' } })
  }
  const leave = async () => {
    await call(logout, {})
    await deskDrafts.removeAll()
    client.clear()
    await navigate({ to: paths.login() })
  }
  return (
    <DeskFrame
      place={place}
      person={(language === 'en' ? session.nameEn : session.name) ?? t('login.me')}
      title={title}
      homeLink={(content) => <Link to={paths.work()}>{content}</Link>}
      search={{ value: words, onChange: setWords, onSubmit: () => found.data?.rows[0] && open(found.data.rows[0].recordId) }}
      onNewIntake={session.permissions.includes('case.receive') ? () => void navigate({ to: paths.intake(), search: {} }) : undefined}
      onPassword={() => setChoosesPassword(true)}
      onLeave={() => void leave()}
      onLanguage={(chosen) => {
        speak(chosen)
        // The server's own sentences come in the language of the request.
        void client.invalidateQueries()
      }}
      clock={session.demo && <DemoClock />}
    >
      {settled !== '' && <FoundRows words={settled} rows={found.data?.rows ?? null} failure={found.error} onOpen={open} />}
      <div hidden={settled !== ''} style={{ height: '100%' }}>
        <Outlet />
      </div>
      <SessionDialog>{(done) => <StaffLogin onDone={done} />}</SessionDialog>
      <PasswordDialog wanted={choosesPassword} onClose={() => setChoosesPassword(false)} />
    </DeskFrame>
  )
}

/** The name of the page: of its route, or of the case that is open. */
function useTitle(): string | undefined {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const match = useMatches().at(-1)
  const caseId = (match?.params as { caseId?: string } | undefined)?.caseId ?? ''
  const opened = useQuery({ ...asked(getCase, { params: { caseId } }), enabled: false }).data
  const title = match?.staticData.deskTitle
  if (title) return t(title)
  return opened && `${language === 'en' ? opened.item.nameEn : opened.item.name} ${opened.number}`
}
