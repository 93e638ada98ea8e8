import { listRegions } from '@tongban/contract/catalogue/operations.ts'
import { loginStaff } from '@tongban/contract/identity/operations.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { ApiProblem } from '../../api/failure.ts'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { sessionQuery } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PlainSelect } from '../../ui/PlainSelect.tsx'
import styles from './StaffLogin.module.css'

export type Filled = { region: string; login: string; password: string }

const rememberedRegion = 'tongban.region'

/** Region, login, password. The region of the last login on this device is chosen already; `filled` fills all three. */
export function StaffLogin({ onDone, filled }: { onDone: () => void; filled?: Filled | null }) {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const client = useQueryClient()
  const regions = useQuery(asked(listRegions, {}))
  const enter = useRef<HTMLButtonElement>(null)
  const [chosenRegion, setRegion] = useState<string | null>(() => localStorage.getItem(rememberedRegion))
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const served = regions.data?.regions.filter((region) => region.served) ?? []
  const region = chosenRegion ?? regions.data?.portalRegion ?? ''
  useEffect(() => {
    if (!filled) return
    setRegion(filled.region)
    setLogin(filled.login)
    setPassword(filled.password)
  }, [filled])
  // Only once the fields hold what was chosen, for the next key may be Enter.
  const isFilled = filled && login === filled.login && password === filled.password
  useEffect(() => {
    if (isFilled) enter.current?.focus()
  }, [isFilled, filled])
  const entering = useMutation({
    networkMode: 'always',
    mutationFn: () => call(loginStaff, { body: { region, login, password } }),
    onSuccess: (session) => {
      localStorage.setItem(rememberedRegion, region)
      client.setQueryData(sessionQuery.queryKey, session)
      onDone()
    },
  })
  return (
    <form
      className={styles['login']}
      onSubmit={(event) => {
        event.preventDefault()
        entering.mutate()
      }}
    >
      <Field label={t('login.region')}>
        {(control) => (
          <PlainSelect {...control} value={region} onChange={setRegion} options={served.map((one) => ({ value: one.code, label: language === 'en' ? one.fullNameEn : one.fullName }))} />
        )}
      </Field>
      <Field label={t('login.login')}>
        {(control) => <Input {...control} autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => setLogin(event.target.value)} />}
      </Field>
      <Field label={t('login.password')}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}
      </Field>
      <LoginFailure failure={entering.error ?? regions.error} />
      <Act type="submit" rank="main" wide busy={entering.isPending} ref={enter}>
        {t('login.enter')}
      </Act>
    </form>
  )
}

/** A wrong password and a locked account are told as what they are, each with what to do. */
function LoginFailure({ failure }: { failure: unknown }) {
  const { t } = useTranslation('desk')
  const code = failure instanceof ApiProblem ? failure.code : null
  if (!(failure instanceof ApiProblem) || (code !== 'LoginFailed' && code !== 'AccountLocked')) return <FailureNotice failure={failure} />
  return (
    <Notice tone="late" live="assertive" title={t(code === 'AccountLocked' ? 'login.locked' : 'login.failed')}>
      {failure.detail} {t(code === 'AccountLocked' ? 'login.lockedHelp' : 'login.failedHelp')}
    </Notice>
  )
}
