import { listRegions } from '@tongban/contract/catalogue/operations.ts'
import { loginStaff } from '@tongban/contract/identity/operations.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { sessionQuery } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './StaffLogin.module.css'

/** Region, login, password. The region of the last login on this device is chosen already. */
export function StaffLogin({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const client = useQueryClient()
  const regions = useQuery(asked(listRegions, {}))
  const [chosenRegion, setRegion] = useState<string | null>(() => localStorage.getItem('tongban.region'))
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const served = regions.data?.regions.filter((region) => region.served) ?? []
  const region = chosenRegion ?? regions.data?.portalRegion ?? ''
  const entering = useMutation({
    networkMode: 'always',
    mutationFn: () => call(loginStaff, { body: { region, login, password } }),
    onSuccess: (session) => {
      localStorage.setItem('tongban.region', region)
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
          <Select
            {...control}
            value={region || null}
            onChange={setRegion}
            showSearch={{ optionFilterProp: 'label' }}
            options={served.map((one) => ({ value: one.code, label: language === 'en' ? one.fullNameEn : one.fullName }))}
          />
        )}
      </Field>
      <Field label={t('login.login')}>
        {(control) => <Input {...control} autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => setLogin(event.target.value)} />}
      </Field>
      <Field label={t('login.password')}>
        {(control) => <Input {...control} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}
      </Field>
      <FailureNotice failure={entering.error ?? regions.error} />
      <Act type="submit" rank="main" wide busy={entering.isPending}>
        {t('login.enter')}
      </Act>
    </form>
  )
}
