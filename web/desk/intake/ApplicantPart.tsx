import { findApplicant } from '@tongban/contract/cases/operations.ts'
import type { ReplyOf } from '@tongban/contract/operation.ts'
import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Field } from '../../ui/Field.tsx'
import { IdentifierInput } from '../../ui/IdentifierInput.tsx'
import type { IdentifierHint } from '../../ui/IdentifierInput.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Applicant } from './intake.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'
import styles from './Intake.module.css'

type Known = NonNullable<ReplyOf<typeof findApplicant>['known']>

const kinds: Record<Applicant['kind'], readonly Applicant['identifierKind'][]> = {
  person: ['identityNumber', 'passport', 'permit'],
  business: ['creditCode'],
}
/** How many characters a number has when it is whole; the others have no one length. */
const wholeLengths: Partial<Record<Applicant['identifierKind'], number>> = { identityNumber: 18, creditCode: 18 }

/** Who applies: the number is checked as it is typed, and whoever was here before is known by it. */
export function ApplicantPart({ intake, set, guide, faultAt }: PartProps) {
  const { t } = useTranslation('deskIntake')
  const [known, setKnown] = useState<Known | null>(null)
  const { kind, identifierKind } = intake

  const check = async (identifier: string): Promise<IdentifierHint | null> => {
    const whole = wholeLengths[identifierKind]
    if (whole !== undefined && identifier.length < whole) {
      setKnown(null)
      return { verdict: 'incomplete', text: t('identifier.more', { count: whole - identifier.length }) }
    }
    try {
      const found = await call(findApplicant, { body: { identifierKind, identifier } })
      setKnown(found.known)
      if (found.known) set(prefilled(found.known, intake))
      return found.valid ? { verdict: 'valid', text: t('identifier.valid') } : { verdict: 'wrong', text: found.problem ?? t('identifier.wrong') }
    } catch {
      return { verdict: 'incomplete', text: t('identifier.unchecked') }
    }
  }
  return (
    <Part name="applicant" number={1} title={t('parts.applicant')}>
      <Radio.Group
        aria-label={t('applicant.kind')}
        value={kind}
        onChange={(event) => {
          const next = event.target.value as Applicant['kind']
          set({ kind: next, identifierKind: kinds[next][0]!, identifier: '' })
        }}
        options={[
          { value: 'person', label: t('applicant.person') },
          { value: 'business', label: t('applicant.business') },
        ]}
      />
      {guide && !guide.guide.applicantKinds.includes(kind) && <Notice tone="warn">{t(`gaps.kind_${kind}`)}</Notice>}
      {kinds[kind].length > 1 && (
        <Radio.Group
          aria-label={t('identifier.kind')}
          value={identifierKind}
          onChange={(event) => set({ identifierKind: event.target.value as Applicant['identifierKind'] })}
          options={kinds[kind].map((value) => ({ value, label: t(`identifier.${value}`) }))}
        />
      )}
      <IdentifierInput
        key={identifierKind}
        label={t(`identifier.${identifierKind}`)}
        value={intake.identifier}
        onChange={(identifier) => set({ identifier })}
        check={check}
        error={faultAt('applicant.identifier')}
      />
      {known && (
        <Notice tone="blue" live="polite">
          {t('applicant.known', { name: known.name, count: known.cases })}
        </Notice>
      )}
      <Names intake={intake} set={set} faultAt={faultAt} />
    </Part>
  )
}

/** What an earlier case tells; nothing that was typed is overwritten. */
function prefilled(known: Known, typed: PartProps['intake']): Partial<PartProps['intake']> {
  return {
    ...(typed.name.trim() === '' && { name: known.name }),
    ...(typed.phone === '' && { phone: known.phone }),
    ...(typed.representative.trim() === '' && known.representative !== null && { representative: known.representative }),
  }
}

function Names({ intake, set, faultAt }: Pick<PartProps, 'intake' | 'set' | 'faultAt'>) {
  const { t } = useTranslation('deskIntake')
  const { kind } = intake
  return (
    <>
      <div className={styles['two']}>
        <Field label={t(kind === 'business' ? 'applicant.businessName' : 'applicant.name')} error={faultAt('applicant.name')}>
          {(control) => <Input {...control} maxLength={100} autoComplete="off" value={intake.name} onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        <Field label={t('applicant.phone')} error={faultAt('applicant.phone')}>
          {(control) => <Input {...control} maxLength={11} inputMode="tel" autoComplete="off" value={intake.phone} onChange={(event) => set({ phone: event.target.value.replace(/\D/g, '') })} />}
        </Field>
      </div>
      {kind === 'business' && (
        <Field label={t('applicant.representative')} error={faultAt('applicant.representative')}>
          {(control) => <Input {...control} maxLength={100} autoComplete="off" value={intake.representative} onChange={(event) => set({ representative: event.target.value })} />}
        </Field>
      )}
    </>
  )
}
