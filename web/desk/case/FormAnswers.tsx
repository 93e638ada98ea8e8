import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { answersOf } from '../../cases/form-answers.ts'
import { say } from '../../cases/said.ts'
import { channelWords } from '../../cases/stage-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import styles from './Case.module.css'

/** Who applies, and what was filled in, by the titles of the form. */
export function FormAnswers({ view }: { view: CaseView }) {
  const { t } = useTranslation(['deskCase', 'deskIntake'])
  const { language } = useAppearance()
  const { applicant, delivery } = view
  const lines = [
    { title: t('deskIntake:applicant.name'), answer: applicant.name },
    { title: t(`deskIntake:identifier.${identifierOf(applicant.identifierKind)}`), answer: applicant.identifier },
    { title: t('deskIntake:applicant.phone'), answer: applicant.phone },
    ...(applicant.representative === null ? [] : [{ title: t('deskIntake:applicant.representative'), answer: applicant.representative }]),
    { title: t('deskIntake:delivery.title'), answer: [say(channelWords[delivery.by], language), delivery.address].filter(Boolean).join(' · ') },
    ...answersOf(view.formDefinition ?? { schema: {}, ui: {}, en: {} }, view.form, language).map(([title, answer]) => ({ title, answer })),
  ]
  return (
    <section className={styles['sheet']} aria-labelledby="case-form">
      <h2 id="case-form">{t('deskCase:form.title')}</h2>
      <dl className={styles['answersList']}>
        {lines.map((line, index) => (
          <div key={`${line.title} ${index}`}>
            <dt>{line.title}</dt>
            <dd>{line.answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const identifierKinds = ['identityNumber', 'creditCode', 'passport', 'permit'] as const

function identifierOf(kind: string): (typeof identifierKinds)[number] {
  return identifierKinds.find((one) => one === kind) ?? 'permit'
}
