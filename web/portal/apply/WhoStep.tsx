import { checkIdentifierTyped } from '@tongban/contract/cases/operations.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { useSession } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { IdentifierInput } from '../../ui/IdentifierInput.tsx'
import type { IdentifierHint } from '../../ui/IdentifierInput.tsx'
import { PhoneLogin } from '../login/PhoneLogin.tsx'
import { useApplicant } from '../place.ts'
import { identifierKindOf, kindOf } from './application.ts'
import type { Application } from './application.ts'
import type { StepProps } from './step-props.ts'
import { Choices } from '../Choices.tsx'
import { DemoPerson } from './DemoPerson.tsx'
import styles from './ApplyPage.module.css'

type IdentifierKind = Application['identifierKind']

const personDocuments = ['identityNumber', 'passport', 'permit'] as const
const usualLength: Partial<Record<IdentifierKind, number>> = { identityNumber: 18, creditCode: 18 }

/** Who applies: a person or a business, with the number checked while it is typed. */
export function WhoStep({ data, application, set, onNext, faults }: StepProps) {
  const { t } = useTranslation('portal')
  const session = useSession()
  const { guide } = data
  const kind = kindOf(application, guide)
  const identifierKind = identifierKindOf(application, guide)
  const check = useIdentifierCheck(identifierKind)
  const faultOf = (field: string) => faults.find((fault) => fault.field === `applicant.${field}`)?.message ?? null
  return (
    <>
      <PhoneFirst />
      {session.demo && <DemoPerson kind={kind} onChoose={(fields) => set(fields)} />}
      {guide.applicantKinds.length > 1 && (
        <Choices
          name="kind"
          label={t('apply.who.kind')}
          choices={guide.applicantKinds.map((value) => ({ value, name: t(`guide.kinds.${value}`) }))}
          value={kind}
          onChoose={(next) => set({ kind: next, identifier: '' })}
        />
      )}
      <Field label={t(`apply.who.name.${kind}`)} help={t(`apply.who.nameHelp.${kind}`)} error={faultOf('name')}>
        {(control) => <Input {...control} value={application.name ?? ''} maxLength={100} autoComplete={kind === 'person' ? 'name' : 'organization'} onChange={(event) => set({ name: event.target.value })} />}
      </Field>
      {kind === 'person' && (
        <Choices
          name="identifierKind"
          label={t('apply.who.document')}
          choices={personDocuments.map((value) => ({ value, name: t(`apply.who.documents.${value}`) }))}
          value={identifierKind === 'creditCode' ? 'identityNumber' : identifierKind}
          onChoose={(next) => set({ identifierKind: next, identifier: '' })}
        />
      )}
      <IdentifierInput
        key={identifierKind}
        label={t(`apply.who.number.${identifierKind}`)}
        help={t(`apply.who.numberHelp.${identifierKind}`)}
        value={application.identifier ?? ''}
        error={faultOf('identifier')}
        check={check}
        onChange={(identifier) => set({ identifier: identifier.slice(0, 20) })}
      />
      {kind === 'business' && (
        <Field label={t('apply.who.representative')} help={t('apply.who.representativeHelp')} error={faultOf('representative')}>
          {(control) => <Input {...control} value={application.representative ?? ''} maxLength={100} autoComplete="name" onChange={(event) => set({ representative: event.target.value })} />}
        </Field>
      )}
      <Act rank="main" wide onClick={onNext}>
        {t('apply.next')}
      </Act>
    </>
  )
}

/** A number that is still being typed is not wrong yet; the rule itself is the server's. */
function useIdentifierCheck(identifierKind: IdentifierKind) {
  const { t } = useTranslation('portal')
  const client = useQueryClient()
  return async (identifier: string): Promise<IdentifierHint | null> => {
    const length = usualLength[identifierKind]
    if (length !== undefined && identifier.length < length) {
      return { verdict: 'incomplete', text: t('apply.who.typed', { count: identifier.length, length }) }
    }
    if (identifier.length < 5) return null
    const verdict = await client.fetchQuery(asked(checkIdentifierTyped, { body: { identifierKind, identifier } })).catch(() => null)
    if (verdict === null) return null
    return verdict.valid ? { verdict: 'valid', text: t('apply.who.right') } : { verdict: 'wrong', text: verdict.problem ?? t('apply.who.wrong') }
  }
}

/** The phone by which the case will be the applicant's. It can also be given at the end. */
function PhoneFirst() {
  const { t } = useTranslation('portal')
  const applicant = useApplicant()
  if (applicant) {
    return (
      <p className={styles['phone']}>
        <span className="soft">{t('apply.who.phone')}</span> <b>{applicant.phone}</b>
      </p>
    )
  }
  return (
    <Card level={2} title={t('apply.who.login')}>
      <p className="small soft">{t('apply.who.loginText')}</p>
      <PhoneLogin onDone={() => undefined} />
    </Card>
  )
}
