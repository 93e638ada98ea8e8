import { changePassword } from '@tongban/contract/identity/operations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { ApiProblem } from '../../api/failure.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { sessionQuery } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './StaffLogin.module.css'

const places = ['current', 'chosen', 'again'] as const
type Place = (typeof places)[number]
type Faults = Partial<Record<Place, string>>

/** At which field a refusal is told; any other refusal is about none of them. */
const placeOf: Record<string, Place> = { PasswordWrong: 'current', PasswordWeak: 'chosen', PasswordUsedBefore: 'chosen' }
const autoComplete: Record<Place, string> = { current: 'current-password', chosen: 'new-password', again: 'new-password' }

/** The old password, and the new one twice; what it must be like is said before it is typed. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('desk')
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<Record<Place, string>>({ current: '', chosen: '', again: '' })
  const [faults, setFaults] = useState<Faults>({})
  const changing = useMutation({
    networkMode: 'always',
    mutationFn: () => call(changePassword, { body: { current: typed.current, chosen: typed.chosen } }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session)
      onDone()
      // What was refused before is open now.
      void client.invalidateQueries()
    },
    onError: (failure) => setFaults(faultsOf(failure)),
  })
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [faults])
  const submit = () => {
    const missing: Faults = Object.fromEntries(places.filter((place) => typed[place] === '').map((place) => [place, t('password.missing')]))
    const found = { ...(typed.again !== typed.chosen && { again: t('password.differs') }), ...missing }
    setFaults(found)
    if (Object.keys(found).length === 0) changing.mutate()
  }
  return (
    <form
      ref={form}
      className={styles['login']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!changing.isPending) submit()
      }}
    >
      {places.map((place) => (
        <Field key={place} label={t(`password.${place}`)} help={place === 'chosen' ? t('password.policy') : undefined} error={faults[place] ?? null}>
          {(control) => (
            <Input
              {...control}
              type="password"
              maxLength={200}
              autoComplete={autoComplete[place]}
              value={typed[place]}
              onChange={(event) => {
                setTyped({ ...typed, [place]: event.target.value })
                setFaults({ ...faults, [place]: undefined })
              }}
            />
          )}
        </Field>
      ))}
      <FailureNotice failure={Object.keys(faultsOf(changing.error)).length > 0 ? null : changing.error} />
      <Act type="submit" rank="main" wide busy={changing.isPending}>
        {t('password.change')}
      </Act>
    </form>
  )
}

/** What the server says about one of the fields, at that field. */
function faultsOf(failure: unknown): Faults {
  if (!(failure instanceof ApiProblem) || failure.code === null || failure.detail === null) return {}
  const place = placeOf[failure.code]
  return place === undefined ? {} : { [place]: failure.detail }
}
