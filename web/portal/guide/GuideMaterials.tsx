import { useTranslation } from 'react-i18next'
import { named } from '../../cases/said.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { Requirement } from './guide.ts'
import styles from './GuidePage.module.css'

/** What to bring, as a list that can be ticked off on paper. */
export function GuideMaterials({ materials }: { materials: readonly Requirement[] }) {
  const { t } = useTranslation('portal')
  const required = materials.filter((one) => one.necessity === 'required').length
  return (
    <section aria-labelledby="materials" className={styles['materials']}>
      <h2 id="materials">
        {t('guide.materials')} <span className={styles['count']}>{t('guide.materialsCount', { count: materials.length, required })}</span>
      </h2>
      <ol>
        {materials.map((material) => (
          <MaterialRow key={material.key} material={material} />
        ))}
      </ol>
    </section>
  )
}

function MaterialRow({ material }: { material: Requirement }) {
  const { t } = useTranslation(['portal', 'ui'])
  const { language } = useAppearance()
  const english = language === 'en'
  const help = english ? material.helpEn : material.help
  const form = material.form === 'electronic' ? t('ui:material.electronic') : `${t(`ui:material.${material.form}`)} ${t('ui:material.copies', { count: material.copies })}`
  return (
    <li>
      <span className={styles['box']} aria-hidden="true" />
      <div>
        <div className={styles['materialHead']}>
          <b>{named(material, language)}</b>
          {material.necessity !== 'required' && <Pill>{t(`ui:material.${material.necessity}`)}</Pill>}
          {material.paperNeeded && <Pill tone="warn">{t('ui:material.paperNeeded')}</Pill>}
        </div>
        <p className="small soft">
          {form} · {t(`guide.from.${material.source}`)}
        </p>
        <p className="small">{english ? material.standardEn : material.standard}</p>
        {help && <p className="small soft">{help}</p>}
        <details className="small">
          <summary>{t('guide.why')}</summary>
          <p className="soft" lang="zh-CN">
            {material.basis}
          </p>
        </details>
      </div>
    </li>
  )
}
