import { listRegions, searchItems } from '@tongban/contract/catalogue/operations.ts'
import type { ItemSummary } from '@tongban/contract/catalogue/operations.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { sayLimit } from '../../cases/clock-words.ts'
import { named } from '../../cases/said.ts'
import { sayMode } from '../../cases/stage-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { FindField } from '../../ui/FindField.tsx'
import type { Language } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { counterModes, crossingOf, modeOf } from './intake.ts'
import type { Received } from './intake.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'
import styles from './Intake.module.css'

/** Where it is decided, and what it is. What cannot cross to that place is listed apart and says why when it is chosen. */
export function ItemPart({ intake, set, here, guide, faultAt, loading, failure }: PartProps & { loading: boolean; failure: unknown }) {
  const { t } = useTranslation('deskIntake')
  const { language } = useAppearance()
  const english = language === 'en'
  const [words, setWords] = useState('')
  const settled = useDeferredValue(words.trim())
  const regions = (useQuery(asked(listRegions, {})).data?.regions ?? []).filter((region) => region.served)
  const params = { region: here }
  const query = settled === '' ? {} : { words: settled }
  const open = useQuery({ ...asked(searchItems, { params, query: { ...query, handlingRegion: intake.handlingRegion } }), placeholderData: keepPreviousData })
  const all = useQuery({ ...asked(searchItems, { params, query }), placeholderData: keepPreviousData })
  const can = open.data?.items ?? []
  const canCodes = new Set(can.map((item) => item.code))
  const cannot = (all.data?.items ?? []).filter((item) => item.open && !canCodes.has(item.code))
  const regionName = (code: string) => {
    const region = regions.find((one) => one.code === code)
    return (english ? region?.nameEn : region?.name) ?? code
  }
  const foundOf = (item: ItemSummary) => ({ id: item.code, label: named(item, language), detail: <ItemFacts item={item} language={language} /> })
  const choose = (code: string) => {
    const item = [...can, ...cannot].find((one) => one.code === code)
    set({ itemCode: code, itemName: item?.name ?? '', mode: null, ...(code !== intake.itemCode && { form: {}, materials: {}, by: null }) })
  }
  return (
    <Part name="item" number={2} title={t('parts.item')}>
      <div role="group" aria-labelledby="intake-region">
        <span id="intake-region" className={styles['label']}>
          {t('item.region')}
        </span>
        <Radio.Group
          value={intake.handlingRegion}
          onChange={(event) => set({ handlingRegion: event.target.value as string, mode: null })}
          options={[...regions]
            .sort((one, other) => Number(other.code === here) - Number(one.code === here))
            .map((region) => ({ value: region.code, label: region.code === here ? t('item.here', { region: regionName(region.code) }) : english ? region.fullNameEn : region.fullName }))}
        />
      </div>
      <Field label={t('item.item')} help={t('item.help')} error={faultAt('itemCode')}>
        {(control) => (
          <FindField
            control={control}
            chosen={guide ? named(guide.item, language) : intake.itemName}
            words={words}
            onWords={setWords}
            stale={settled !== words.trim() || open.isPlaceholderData || all.isPlaceholderData}
            placeholder={t('item.placeholder')}
            none={t('item.none', { words: settled })}
            onChoose={choose}
            groups={[
              { label: t('item.can', { region: regionName(intake.handlingRegion) }), found: can.map(foundOf) },
              { label: t('item.cannot', { region: regionName(intake.handlingRegion) }), found: cannot.map(foundOf) },
            ]}
          />
        )}
      </Field>
      <FailureNotice failure={failure ?? all.error} />
      {loading && <span role="status" className="small soft">{t('item.loading')}</span>}
      {guide && <Chosen intake={intake} set={set} here={here} guide={guide} />}
    </Part>
  )
}

function ItemFacts({ item, language }: { item: ItemSummary; language: Language }) {
  return <Facts facts={[language === 'en' ? item.typeNameEn : item.typeName, ...(item.committedLimit ? [sayLimit(item.committedLimit, language)] : []), ...item.modes.map((mode) => sayMode(mode, language))]} />
}

/** Who decides, by when, under which agreement; or why it cannot be decided there. */
function Chosen({ intake, set, here, guide }: Pick<PartProps, 'intake' | 'set' | 'here'> & { guide: NonNullable<PartProps['guide']> }) {
  const { t } = useTranslation('deskIntake')
  const { language } = useAppearance()
  const english = language === 'en'
  const crossing = crossingOf(intake, { guide, here })
  if (!crossing || crossing.refusal !== null) {
    return (
      <Notice tone="warn" title={t('item.refused')} live="polite">
        {crossing?.refusal}
      </Notice>
    )
  }
  const modes = counterModes(crossing)
  const { committedLimit, statutoryLimit, fee } = guide.guide
  return (
    <div className={styles['chosen']}>
      <Facts
        facts={[
          (english ? crossing.authorityEn : crossing.authority) ?? '',
          t('item.promise', { limit: sayLimit(committedLimit, language) }),
          t('item.law', { limit: sayLimit(statutoryLimit, language) }),
          english ? fee.noteEn : fee.note,
          ...(crossing.agreementNumber === null ? [] : [t('item.agreement', { number: crossing.agreementNumber })]),
        ].filter((fact) => fact !== '')}
      />
      {crossing.handlingRegion !== here && modes.length > 1 && (
        <Radio.Group aria-label={t('item.mode')} value={modeOf(intake, { guide, here })} onChange={(event) => set({ mode: event.target.value as Received['mode'] })} options={modes.map((mode) => ({ value: mode, label: sayMode(mode, language) }))} />
      )}
      {crossing.handlingRegion !== here && modes.length === 1 && <span className="small soft">{sayMode(modes[0]!, language)}</span>}
    </div>
  )
}
