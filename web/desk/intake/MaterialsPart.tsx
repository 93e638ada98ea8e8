import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import type { Language } from '../../ui/language.ts'
import { MaterialLine, MaterialList, MaterialTicks } from '../../ui/MaterialLine.tsx'
import { DeskFiles } from '../DeskFiles.tsx'
import { handedOf, materialGap } from './intake.ts'
import type { Guide, Handed, Requirement } from './intake.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'
import styles from './Intake.module.css'

/** What the item asks for, line by line: original seen, pages taken, scans; and how much is still missing. */
export function MaterialsPart({ intake, set, here, guide }: PartProps & { guide: Guide }) {
  const { t } = useTranslation('deskIntake')
  const { language } = useAppearance()
  const { materials } = guide.guide
  const gapOf = (material: Requirement) => materialGap(material, intake, here)
  const put = (key: string, change: (before: Handed) => Handed) => set({ materials: { ...intake.materials, [key]: change(handedOf(intake, key)) } })
  return (
    <Part name="materials" number={4} title={t('parts.materials')}>
      <MaterialList label={t('materials.list')} missing={materials.filter((one) => gapOf(one) !== null).length}>
        {materials.map((material) => (
          <HandedLine key={material.key} material={material} gap={gapOf(material)} handed={handedOf(intake, material.key)} put={(change) => put(material.key, change)} language={language} />
        ))}
      </MaterialList>
    </Part>
  )
}

type HandedLineProps = { material: Requirement; gap: 'material' | 'paper' | null; handed: Handed; put: (change: (before: Handed) => Handed) => void; language: Language }

function HandedLine({ material, gap, handed, put, language }: HandedLineProps) {
  const { t } = useTranslation('deskIntake')
  const [scanning, setScanning] = useState(handed.scans.length > 0)
  const asked = language === 'en' ? { ...material, name: material.nameEn, standard: material.standardEn, help: material.helpEn } : material
  const something = handed.originalSeen || handed.originalPages + handed.copyPages + handed.scans.length > 0
  return (
    <MaterialLine material={asked} complete={gap === null && something}>
      <div className={styles['handed']}>
        <MaterialTicks material={asked} tick={handed} onTick={(tick) => put((before) => ({ ...before, ...tick }))} />
        {!scanning && (
          <Act rank="quiet" aria-label={`${t('materials.scan')} ${asked.name}`} onClick={() => setScanning(true)}>
            {t('materials.scan')}
          </Act>
        )}
      </div>
      {gap === 'paper' && <p className={styles['paper']}>▲ {t('materials.paper')}</p>}
      {scanning && <DeskFiles label={asked.name} kept={handed.scans} onChange={(change) => put((before) => ({ ...before, scans: [...change(before.scans)] }))} />}
    </MaterialLine>
  )
}
