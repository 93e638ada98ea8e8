import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldFault } from '../../api/failure.ts'
import { named } from '../../cases/said.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Act } from '../../ui/Act.tsx'
import { RefusedState } from '../../ui/States.tsx'
import { guideQuery, wayOf } from '../guide/guide.ts'
import type { Guide } from '../guide/guide.ts'
import { Loading } from '../Loading.tsx'
import { paths } from '../paths.ts'
import { useApplicant, usePlace } from '../place.ts'
import { steps } from './application.ts'
import type { Step } from './application.ts'
import { findBegun, forgetBegun } from './begun.ts'
import { CheckStep } from './CheckStep.tsx'
import { DeliveryStep } from './DeliveryStep.tsx'
import { FormStep, prepareForm } from './FormStep.tsx'
import { MaterialsStep } from './MaterialsStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import { Progress } from './Progress.tsx'
import type { StepProps } from './step-props.ts'
import { useApplication } from './useApplication.ts'
import { WhoStep } from './WhoStep.tsx'
import styles from './ApplyPage.module.css'

/** Applying from the phone. The address names the application and the step, so that a reload changes nothing. */
export function ApplyPage() {
  const place = usePlace()
  const { code } = useParams({ from: '/items/$code/apply' })
  const search = useSearch({ from: '/items/$code/apply' })
  const { data } = useSuspenseQuery(guideQuery(place.code, code))
  const { t } = useTranslation('portal')
  const [made] = useState(() => crypto.randomUUID())
  if (!data.item.open || !data.crossings.some((crossing) => wayOf(data, crossing, place.code) === 'online')) {
    return (
      <RefusedState whole title={t('apply.notOnline')} next={<Link to={paths.guide(code)}>{t('apply.toGuide')}</Link>}>
        {t('apply.notOnlineText', { place: place.name })}
      </RefusedState>
    )
  }
  const begun = findBegun(place.code, code)
  const caseId = search.draft ?? begun ?? made
  if (search.draft === undefined) return <Navigate to={paths.apply(code)} search={{ ...search, draft: caseId, ...(begun && { again: true }) }} replace />
  return <ApplicationUnderWay key={caseId} caseId={caseId} data={data} again={search.again === true} there={search.there} step={search.step ?? 'place'} />
}

type UnderWayProps = { caseId: string; data: Guide; again: boolean; there: string | undefined; step: Step }

function ApplicationUnderWay({ caseId, data, again, there, step }: UnderWayProps) {
  const { language } = useAppearance()
  const navigate = useNavigate()
  const place = usePlace()
  const applicant = useApplicant()
  const { code } = data.item
  const under = useApplication(caseId, { region: place.code, itemCode: code, title: named(data.item, language) }, applicant !== null)
  useEffect(prepareForm, [])
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const { content } = under
  if (content === null || under.commandId === null) return <Loading />
  const application = { ...(there !== undefined && { there }), ...content }
  const goTo = (to: Step) => void navigate({ to: paths.apply(code), search: { draft: caseId, step: to, ...(application.there && { there: application.there }) } })
  const next = steps[steps.indexOf(step) + 1] ?? 'check'
  const given: StepProps = { data, application, set: under.set, onNext: () => goTo(next), faults }
  const handIn = { caseId, commandId: under.commandId, finish: under.finish, onGoTo: goTo, onRefused: setFaults }
  return (
    <>
      <p className="small soft">{named(data.item, language)}</p>
      <Progress step={step} onGoTo={goTo} saved={under} />
      {again && step === 'place' && (content.revision ?? 0) > 0 && <GoOn code={code} region={place.code} />}
      <StepFrame step={step}>
        {step === 'place' && <PlaceStep {...given} />}
        {step === 'who' && <WhoStep {...given} />}
        {step === 'form' && <FormStep {...given} />}
        {step === 'materials' && <MaterialsStep {...given} />}
        {step === 'delivery' && <DeliveryStep {...given} />}
        {step === 'check' && <CheckStep {...given} {...handIn} />}
      </StepFrame>
    </>
  )
}

/** Names the step, and takes the focus to it, so that who does not see the page hears that it changed. */
function StepFrame({ step, children }: { step: Step; children: ReactNode }) {
  const { t } = useTranslation('portal')
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(step)
  useEffect(() => {
    if (first.current === step) return
    first.current = step
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [step])
  return (
    <section className={styles['step']} aria-labelledby="step">
      <h1 id="step" ref={heading} tabIndex={-1} className={styles['title']}>
        {t(`apply.${step}.title`)}
      </h1>
      {children}
    </section>
  )
}

/** What was begun is gone on with; beginning anew is a choice, and the old draft stays among the drafts. */
function GoOn({ code, region }: { code: string; region: string }) {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const anew = () => {
    forgetBegun(region, code)
    void navigate({ to: paths.apply(code), search: { draft: crypto.randomUUID() }, replace: true })
  }
  return (
    <div className={styles['again']}>
      <span>{t('apply.again')}</span>
      <Act rank="quiet" onClick={anew}>
        {t('apply.anew')}
      </Act>
    </div>
  )
}
