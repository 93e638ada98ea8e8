import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sayLimit, sayWithin } from '../../cases/clock-words.ts'
import { named } from '../../cases/said.ts'
import { Pairs } from '../../cases/Pairs.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { usePlace } from '../place.ts'
import { GuideMaterials } from './GuideMaterials.tsx'
import { guideQuery } from './guide.ts'
import type { Guide } from './guide.ts'
import { Where } from './Where.tsx'
import styles from './GuidePage.module.css'

/** Everything that a person needs to know before handing in, with the one act that begins it. */
export function GuidePage() {
  const place = usePlace()
  const { code } = useParams({ from: '/items/$code' })
  const { data } = useSuspenseQuery(guideQuery(place.code, code))
  return (
    <article className={styles['guide']}>
      <Head data={data} />
      <Where data={data} />
      <Who data={data} />
      <GuideMaterials materials={data.guide.materials} />
      <Terms data={data} />
      <Questions faq={data.guide.faq} />
      <Source data={data} />
    </article>
  )
}

function Head({ data: { item, guide } }: { data: Guide }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const facts = [
    sayWithin(guide.committedLimit, language),
    t('item.visits', { count: guide.visits }),
    language === 'en' ? guide.fee.noteEn : guide.fee.note,
  ]
  return (
    <header>
      <h1>{named(item, language)}</h1>
      <p className={styles['summary']}>{language === 'en' ? guide.summaryEn : guide.summary}</p>
      <Facts facts={facts} />
    </header>
  )
}

function Who({ data: { guide } }: { data: Guide }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const conditions = language === 'en' ? guide.conditionsEn : guide.conditions
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('guide.who')}</h2>
      <p>{guide.applicantKinds.map((kind) => t(`guide.kinds.${kind}`)).join(t('guide.or'))}</p>
      {conditions.length > 0 && (
        <>
          <p className="soft">{t('guide.conditions')}</p>
          <ul className={styles['points']}>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Limits, fee, result and basis: the terms on which it is done. */
function Terms({ data: { guide } }: { data: Guide }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const english = language === 'en'
  const visitReason = english ? guide.visitReasonEn : guide.visitReason
  return (
    <section aria-labelledby="terms" className={styles['terms']}>
      <h2 id="terms">{t('guide.terms')}</h2>
      <Pairs
        pairs={[
          [t('guide.promised'), <b key="promised">{sayLimit(guide.committedLimit, language)}</b>],
          [t('guide.lawful'), sayLimit(guide.statutoryLimit, language)],
          [t('guide.fee'), english ? guide.fee.noteEn : guide.fee.note],
          [t('guide.visits'), t('item.visits', { count: guide.visits }) + (visitReason ? t('guide.visitReason', { reason: visitReason }) : '')],
          [t('guide.result'), `${english ? guide.result.nameEn : guide.result.name}${t('guide.resultBy', { ways: guide.result.delivery.map((way) => t(`guide.delivery.${way}`)).join(t('guide.or')) })}`],
          [
            t('guide.basis'),
            <ul key="basis">
              {guide.basis.map((law) => (
                <li key={law} lang="zh-CN">
                  {law}
                </li>
              ))}
            </ul>,
          ],
          [t('guide.remedies'), english ? guide.remediesEn : guide.remedies],
        ]}
      />
    </section>
  )
}

function Questions({ faq }: { faq: Guide['guide']['faq'] }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  if (faq.length === 0) return null
  return (
    <section aria-labelledby="questions" className={styles['questions']}>
      <h2 id="questions">{t('guide.questions')}</h2>
      {faq.map((one) => (
        <details key={one.question}>
          <summary>{language === 'en' ? one.questionEn : one.question}</summary>
          <p>{language === 'en' ? one.answerEn : one.answer}</p>
        </details>
      ))}
    </section>
  )
}

function Source({ data: { guide, item, version } }: { data: Guide }) {
  const { t } = useTranslation('portal')
  return (
    <footer className={styles['source']}>
      <p>{t('guide.code', { code: item.code, version })}</p>
      <p>
        {t('guide.source')}
        <span lang="zh-CN">{guide.source}</span>
      </p>
    </footer>
  )
}
