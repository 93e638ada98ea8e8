import { loginApplicant, requestPhoneCode } from '@tongban/contract/identity/operations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { sessionQuery, useSession } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { CodeInput } from '../../ui/CodeInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePlace } from '../place.ts'
import { DemoPhones } from './DemoPhones.tsx'
import styles from './PhoneLogin.module.css'

/** Login by a code sent to the phone; in a demo the code is shown here instead. */
export function PhoneLogin({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('portal')
  const place = usePlace()
  const session = useSession()
  const client = useQueryClient()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const asking = useMutation({ networkMode: 'always', mutationFn: () => call(requestPhoneCode, { body: { region: place.code, phone } }) })
  const entering = useMutation({
    networkMode: 'always',
    mutationFn: (typed: string) => call(loginApplicant, { body: { region: place.code, phone, code: typed } }),
    onSuccess: (opened) => {
      client.setQueryData(sessionQuery.queryKey, opened)
      onDone()
    },
  })
  const sent = asking.data
  const moved = session.kind === 'applicant' && session.region !== place.code
  const choosePhone = (next: string) => {
    setPhone(next)
    asking.reset()
  }
  return (
    <form
      className={styles['login']}
      onSubmit={(event) => {
        event.preventDefault()
        if (sent) entering.mutate(code)
        else asking.mutate()
      }}
    >
      {moved && <Notice tone="blue">{t('login.moved', { place: place.name })}</Notice>}
      <Field label={t('login.phone')} help={t('login.phoneHelp')}>
        {(control) => (
          <Input
            {...control}
            type="tel"
            inputMode="numeric"
            autoComplete="tel-national"
            maxLength={11}
            value={phone}
            onChange={(event) => choosePhone(event.target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
      {session.demo && !sent && <DemoPhones chosen={phone} onChoose={choosePhone} />}
      {sent && (
        <>
          {sent.demoCode && (
            <Notice tone="blue" live="polite">
              {t('login.demoCode')} <b className={styles['code']}>{sent.demoCode}</b>
            </Notice>
          )}
          <CodeInput value={code} onChange={setCode} onComplete={(typed) => entering.mutate(typed)} />
        </>
      )}
      <FailureNotice failure={asking.error ?? entering.error} />
      <Act type="submit" rank="main" wide busy={asking.isPending || entering.isPending}>
        {sent ? t('login.enter') : t('login.send')}
      </Act>
      {sent && (
        <Act rank="quiet" onClick={() => asking.mutate()}>
          {t('login.sendAgain')}
        </Act>
      )}
    </form>
  )
}
