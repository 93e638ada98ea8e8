import { getOwnCase, submitCase } from '@tongban/contract/cases/operations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { ApiProblem } from '../../api/failure.ts'
import type { FieldFault } from '../../api/failure.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { sessionQuery } from '../../app/session.ts'
import { named } from '../../cases/said.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { inLanguage } from '../../ui/form/definition.ts'
import { faultsOf, sayFault } from '../../ui/form/faults.ts'
import { paths } from '../paths.ts'
import { useApplicant, usePlace } from '../place.ts'
import { gapsOf, stepOfField, submissionOf } from './application.ts'
import type { Gap, Step } from './application.ts'
import type { StepProps } from './step-props.ts'
import { Missing } from './Missing.tsx'
import type { MissingPlace } from './Missing.tsx'
import { Summary } from './Summary.tsx'
import styles from './ApplyPage.module.css'

type CheckStepProps = StepProps & {
  caseId: string
  commandId: string
  finish: () => Promise<void>
  onGoTo: (step: Step) => void
  onRefused: (faults: readonly FieldFault[]) => void
}

/** Everything once more, what is missing before anything is sent, and the one act that hands it in. */
export function CheckStep({ data, application, faults, caseId, commandId, finish, onGoTo, onRefused }: CheckStepProps) {
  const { t } = useTranslation('portal')
  const [told, setTold] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const missing = [...useMissing(data, application), ...faults.map((fault) => ({ step: stepOfField(fault.field), text: [fault.name, fault.message].filter(Boolean).join('：') }))]
  const handIn = useHandIn({ data, application, caseId, commandId, finish, onRefused })
  const press = () => {
    if (missing.length === 0) return handIn.mutate()
    setTold(true)
    requestAnimationFrame(() => box.current?.focus())
  }
  return (
    <>
      {missing.length > 0 && <Missing ref={box} places={missing} loud={told} onGoTo={onGoTo} />}
      <Summary data={data} application={application} onGoTo={onGoTo} />
      <p className="small soft">{t('apply.check.true')}</p>
      <FailureNotice failure={handIn.error} />
      <Act rank="main" wide busy={handIn.isPending} className={styles['handIn']} onClick={press}>
        {missing.length > 0 ? t('apply.check.missing', { count: missing.length }) : t('apply.check.handIn')}
      </Act>
      <p className="small faint">{t('apply.check.receipt')}</p>
    </>
  )
}

function useMissing(data: StepProps['data'], application: StepProps['application']): MissingPlace[] {
  const { t } = useTranslation('portal')
  const { t: tForm } = useTranslation('form')
  const { language } = useAppearance()
  const loggedIn = useApplicant() !== null
  const { schema } = useMemo(() => inLanguage(data.guide.form, language), [data, language])
  const sayGap = (gap: Gap) => {
    if (gap.gap !== 'material') return t(`apply.gap.${gap.gap}`)
    const material = data.guide.materials.find((one) => one.key === gap.key)
    return t('apply.gap.material', { name: material ? named(material, language) : gap.key })
  }
  const gaps = gapsOf(application, { guide: data.guide, loggedIn }).map((gap) => ({ step: gap.step as Step, text: sayGap(gap) }))
  const inForm = faultsOf(schema, application.form ?? {}).map((fault) => ({ step: 'form' as const, text: sayFault(fault, schema, tForm) }))
  return [...gaps.filter(({ step }) => step === 'place' || step === 'who'), ...inForm, ...gaps.filter(({ step }) => step !== 'place' && step !== 'who')]
}

type HandIn = Pick<CheckStepProps, 'data' | 'application' | 'caseId' | 'commandId' | 'finish' | 'onRefused'>

/** Hands in under the ids of the draft: pressing again after a lost reply finds the case that is already there. */
function useHandIn({ data, application, caseId, commandId, finish, onRefused }: HandIn) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const place = usePlace()
  const applicant = useApplicant()
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const intent = { caseId, commandId, itemCode: data.item.code, phone: applicant?.phone ?? '', here: place.code, guide: data.guide }
      try {
        await call(submitCase, { params: { region: place.code }, body: submissionOf(application, intent) })
      } catch (failure) {
        // The same application, handed in from another device under another command id, is already a case.
        if (!(failure instanceof ApiProblem) || failure.code !== 'CommandIdTaken') throw failure
        await call(getOwnCase, { params: { caseId } })
      }
    },
    onError: (failure) => {
      if (failure instanceof ApiProblem) onRefused(failure.fields)
      if (failure instanceof ApiProblem && failure.kind === 'sessionExpired') void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
    onSuccess: async () => {
      await navigate({ to: paths.handedIn(caseId), replace: true })
      await finish()
      await client.invalidateQueries()
    },
  })
}
