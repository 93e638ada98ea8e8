import { getGuide } from '@tongban/contract/catalogue/operations.ts'
import type { ItemSummary } from '@tongban/contract/catalogue/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useSession } from '../../app/session.ts'
import { sayLimit } from '../../cases/clock-words.ts'
import { named } from '../../cases/said.ts'
import { sayMode } from '../../cases/stage-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Pill } from '../../ui/Pill.tsx'
import styles from './Catalogue.module.css'

/** One service; opened, it says where it can be decided, with the reason where it cannot, and what is to be handed in. */
export function CatalogueLine({ item }: { item: ItemSummary }) {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const [open, setOpen] = useState(false)
  const limits = [item.committedLimit, item.statutoryLimit].flatMap((limit) => (limit ? [sayLimit(limit, language)] : []))
  const head = (
    <>
      <span className={styles['name']}>
        <b>{named(item, language)}</b> {!item.open && <Pill>{t('catalogue.closed')}</Pill>}
        {item.crossRegions > 0 && <Pill tone="blue">{t('catalogue.regionsCount', { count: item.crossRegions })}</Pill>}
      </span>
      <Facts facts={[item.code, language === 'en' ? item.typeNameEn : item.typeName, ...(limits.length > 0 ? [limits.join(' / ')] : []), ...item.modes.map((mode) => sayMode(mode, language))].filter((fact) => fact !== '')} />
    </>
  )
  if (!item.open) return <li className={styles['closed']}>{head}</li>
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{head}</summary>
        {open && <GuideOf code={item.code} />}
      </details>
    </li>
  )
}

function GuideOf({ code }: { code: string }) {
  const { t } = useTranslation(['desk', 'deskCase', 'ui'])
  const { language } = useAppearance()
  const english = language === 'en'
  const { region } = useSession()
  const guided = useQuery(asked(getGuide, { params: { region: region ?? '', code } }))
  if (guided.error) return <FailureNotice failure={guided.error} />
  if (!guided.data) return <p className="soft">{t('ui:loading')}</p>
  const { guide, crossings, version } = guided.data
  return (
    <div className={styles['guide']}>
      <p>{english ? guide.summaryEn : guide.summary}</p>
      <h3>{t('desk:catalogue.crossings')}</h3>
      <ul>
        {crossings.map((crossing) => (
          <li key={crossing.handlingRegion}>
            <span aria-hidden="true">{crossing.refusal === null ? '✓' : '—'}</span> <b>{english ? crossing.handlingRegionNameEn : crossing.handlingRegionName}</b>{' '}
            {crossing.refusal ?? [english ? crossing.authorityEn : crossing.authority, ...crossing.modes.map((mode) => sayMode(mode, language)), crossing.agreementNumber && t('deskCase:head.agreement', { number: crossing.agreementNumber })].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      <h3>{t('desk:catalogue.materials')}</h3>
      <ul>
        {guide.materials.map((material) => (
          <li key={material.key}>
            {named(material, language)} <span className="small soft">{t(`ui:material.${material.form}`)} · {t(`ui:material.${material.necessity}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('desk:catalogue.basis')}</h3>
      <ul>
        {guide.basis.map((basis) => (
          <li key={basis}>{basis}</li>
        ))}
      </ul>
      <p className="small soft">{t('desk:catalogue.version', { version })}</p>
    </div>
  )
}
