import { Checkbox, InputNumber } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Pill } from './Pill.tsx'
import styles from './MaterialLine.module.css'

/** One material as an item asks for it. */
export type AskedMaterial = {
  key: string
  name: string
  form: 'original' | 'copy' | 'originalAndCopy' | 'electronic'
  copies: number
  necessity: 'required' | 'optional' | 'deferrable'
  basis: string
  standard: string
  help: string | null
  paperNeeded: boolean
}

/** What the window has of it on paper. */
export type MaterialTick = { originalSeen: boolean; originalPages: number; copyPages: number }

type MaterialLineProps = {
  material: AskedMaterial
  /** Whether enough of it is here; the caller knows the rule of its place. */
  complete: boolean
  /** The upload, the ticks, or what was received. */
  children?: ReactNode
}

/** One line of the list of materials: what it is, in which form, why, and whether it is here. */
export function MaterialLine({ material, complete, children }: MaterialLineProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const form = material.form === 'electronic' ? t('material.electronic') : `${t(`material.${material.form}`)} ${t('material.copies', { count: material.copies })}`
  return (
    <li className={styles['line']} aria-labelledby={id}>
      <div className={styles['head']}>
        <span className={complete ? styles['complete'] : styles['open']} aria-hidden="true">
          {complete ? '✓' : ''}
        </span>
        <b id={id}>{material.name}</b>
        {complete && <span className="visually-hidden">{t('material.complete')}</span>}
        <Pill tone={material.necessity === 'required' ? 'blue' : 'plain'}>{t(`material.${material.necessity}`)}</Pill>
        {material.paperNeeded && <Pill>{t('material.paperNeeded')}</Pill>}
      </div>
      <div className={styles['facts']}>
        <span>{form}</span>
        {material.help && <span>{material.help}</span>}
        <details>
          <summary>
            {t('material.standard')} · {t('material.basis')}
          </summary>
          <p>{material.standard}</p>
          <p lang="zh-CN">{material.basis}</p>
        </details>
      </div>
      {children && <div className={styles['hand']}>{children}</div>}
    </li>
  )
}

/** The list itself, with how much is missing said at its head. */
export function MaterialList({ label, missing, children }: { label: string; missing: number; children: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <section aria-label={label}>
      <div className={styles['summary']} role="status">
        <h2>{label}</h2>
        <span className={missing === 0 ? styles['allHere'] : styles['missing']}>
          {missing === 0 ? `✓ ${t('material.complete')}` : t('material.missing', { count: missing })}
        </span>
      </div>
      <ul className={styles['list']}>{children}</ul>
    </section>
  )
}

/** What the clerk ticks at the counter; every box is named after its material. */
export function MaterialTicks({ material, tick, onTick }: { material: AskedMaterial; tick: MaterialTick; onTick: (tick: MaterialTick) => void }) {
  const { t } = useTranslation('ui')
  const wantsOriginal = material.form === 'original' || material.form === 'originalAndCopy'
  const wantsCopy = material.form === 'copy' || material.form === 'originalAndCopy'
  const named = (words: string) => `${words} ${material.name}`
  const pages = (words: string, value: number, change: (pages: number) => MaterialTick) => (
    <span className={styles['pages']}>
      <span aria-hidden="true">{words}</span>
      <InputNumber min={0} max={9999} precision={0} value={value} aria-label={named(words)} onChange={(next) => onTick(change(next ?? 0))} />
    </span>
  )
  return (
    <div className={styles['ticks']}>
      {wantsOriginal && (
        <>
          <Checkbox checked={tick.originalSeen} aria-label={named(t('material.originalSeen'))} onChange={(event) => onTick({ ...tick, originalSeen: event.target.checked })}>
            {t('material.originalSeen')}
          </Checkbox>
          {material.paperNeeded && pages(t('material.originalPages'), tick.originalPages, (originalPages) => ({ ...tick, originalPages }))}
        </>
      )}
      {wantsCopy && pages(t('material.copyPages'), tick.copyPages, (copyPages) => ({ ...tick, copyPages }))}
    </div>
  )
}
