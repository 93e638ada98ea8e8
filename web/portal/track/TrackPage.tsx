import { trackCase } from '@tongban/contract/cases/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { PublicCase } from './PublicCase.tsx'
import { paths } from '../paths.ts'
import { forgetCode, keepCode, keptCode } from './kept-code.ts'
import styles from './TrackPage.module.css'

/** Asks for the number of a case; the address then names it. */
export function TrackPage() {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')
  return (
    <>
      <h1>{t('track.title')}</h1>
      <p className="soft">{t('track.text')}</p>
      <TrackForm
        number={number}
        code={code}
        onNumber={setNumber}
        onCode={setCode}
        onAsk={() => {
          keepCode(number, code)
          void navigate({ to: paths.trackNumber(number) })
        }}
      />
    </>
  )
}

/** One case by its number. The look-up code is asked for once and kept as long as the window is open. */
export function TrackNumberPage() {
  const { t } = useTranslation('portal')
  const { number } = useParams({ from: '/track/$number' })
  const [code, setCode] = useState('')
  const [given, setGiven] = useState(() => keptCode(number))
  const { data, error, isFetching, refetch } = useQuery({ ...asked(trackCase, { body: { number, lookupCode: given ?? '' } }), enabled: given !== null })
  if (data) return <PublicCase view={data} />
  return (
    <>
      <h1>{t('track.title')}</h1>
      <TrackForm
        number={number}
        code={code}
        onCode={setCode}
        busy={isFetching}
        onAsk={() => {
          forgetCode(number)
          keepCode(number, code)
          if (code === given) void refetch()
          else setGiven(code)
        }}
      />
      <FailureNotice failure={given === null ? null : error} />
    </>
  )
}

type TrackFormProps = { number: string; code: string; onNumber?: (number: string) => void; onCode: (code: string) => void; onAsk: () => void; busy?: boolean }

function TrackForm({ number, code, onNumber, onCode, onAsk, busy }: TrackFormProps) {
  const { t } = useTranslation('portal')
  const [tried, setTried] = useState(false)
  const wrongNumber = tried && number.length < 10 ? t('track.numberWrong') : null
  const wrongCode = tried && code.length !== 6 ? t('track.codeWrong') : null
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (number.length >= 10 && code.length === 6) onAsk()
      }}
    >
      <Field label={t('track.number')} help={t('track.numberHelp')} error={wrongNumber}>
        {(control) => (
          <Input
            {...control}
            className={styles['figures'] ?? ''}
            value={number}
            readOnly={onNumber === undefined}
            maxLength={50}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onNumber?.(event.target.value.replace(/[^0-9A-Za-z]/g, '').toUpperCase())}
          />
        )}
      </Field>
      <Field label={t('track.code')} help={t('track.codeHelp')} error={wrongCode}>
        {(control) => (
          <Input
            {...control}
            className={styles['figures'] ?? ''}
            value={code}
            inputMode="numeric"
            maxLength={6}
            autoComplete="off"
            onChange={(event) => onCode(event.target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
      <Act type="submit" rank="main" wide busy={busy ?? false}>
        {t('track.ask')}
      </Act>
    </form>
  )
}
