import { receiveCase } from '@tongban/contract/cases/operations.ts'
import type { CommandReceipt } from '@tongban/contract/cases/views.ts'
import { getGuide } from '@tongban/contract/catalogue/operations.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { ApiProblem, isFinal } from '../../api/failure.ts'
import { intentFor } from '../../api/intent.ts'
import { asked } from '../../api/queries.ts'
import { useSession } from '../../app/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useCtrlEnter } from '../../ui/useCtrlEnter.ts'
import { openReceipt } from '../receipt.ts'
import { ApplicantPart } from './ApplicantPart.tsx'
import { Begun } from './Begun.tsx'
import { DeliveryPart } from './DeliveryPart.tsx'
import { FormPart, showFormFaults } from './FormPart.tsx'
import { HandedIn } from './HandedIn.tsx'
import { receivedOf } from './intake.ts'
import type { Intake } from './intake.ts'
import { IntakeCheck } from './IntakeCheck.tsx'
import { ItemPart } from './ItemPart.tsx'
import { MaterialsPart } from './MaterialsPart.tsx'
import { partId } from './Part.tsx'
import type { PartProps } from './part-props.ts'
import { useIntake } from './useIntake.ts'
import styles from './Intake.module.css'

/** One sheet from top to bottom: who, what and where, the form, the papers, how the result comes; beside it what is still missing. */
export function IntakeSheet({ draftId }: { draftId: string }) {
  const { t } = useTranslation('deskIntake')
  const session = useSession()
  const here = session.region ?? ''
  const { intake, set, finish, state, savedAt } = useIntake(draftId, here)
  const itemCode = intake?.itemCode ?? ''
  const guided = useQuery({ ...asked(getGuide, { params: { region: here, code: itemCode } }), enabled: itemCode !== '' })
  const guide = itemCode === '' ? null : (guided.data ?? null)
  const [receipt, setReceipt] = useState<CommandReceipt | null>(null)
  const ready = intake !== null
  useEffect(() => {
    if (ready) document.querySelector<HTMLElement>(`#${partId('applicant')} input[type='text']`)?.focus()
  }, [ready])
  const formBox = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  useCtrlEnter(page, () => document.getElementById('intake-hand-in')?.click())

  const sending = useMutation({
    networkMode: 'always',
    mutationFn: async (given: Intake) => {
      const body = receivedOf(given, { guide, here, window: session.window })
      const intent = intentFor(given.intent, body, () => crypto.randomUUID())
      set({ intent })
      try {
        return await call(receiveCase, { body: { ...body, commandId: intent.commandId } })
      } catch (failure) {
        if (isFinal(failure)) set({ intent: null })
        throw failure
      }
    },
    onSuccess: async (taken) => {
      openReceipt(taken.caseId)
      setReceipt(taken)
      await finish()
    },
  })
  if (receipt) return <HandedIn receipt={receipt} />
  if (intake === null) return null
  const faults = sending.error instanceof ApiProblem ? sending.error.fields : []
  const faultAt = (path: string) => faults.find((fault) => fault.field === path)?.message ?? null
  const parts: PartProps = { intake, set, here, guide, faultAt }
  return (
    <div ref={page} className={styles['page']}>
      <div className={styles['sheet']}>
        <header className={styles['head']}>
          <h1>{t('title')}</h1>
          <p className="small soft">{t('rule')}</p>
        </header>
        <Begun current={draftId} />
        <ApplicantPart {...parts} />
        <ItemPart {...parts} loading={guided.isFetching} failure={guided.error} />
        {guide && (
          <>
            <FormPart {...parts} guide={guide} faults={faults} box={formBox} />
            <MaterialsPart {...parts} guide={guide} />
            <DeliveryPart {...parts} guide={guide} />
          </>
        )}
        {!guide && <Notice tone="blue">{t('chooseFirst')}</Notice>}
      </div>
      <IntakeCheck {...parts} saved={{ state, at: savedAt }} failure={sending.error} busy={sending.isPending} onHandIn={() => sending.mutate(intake)} onFormGaps={() => showFormFaults(formBox.current)} />
    </div>
  )
}
