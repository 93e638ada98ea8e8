import { searchItems } from '@tongban/contract/catalogue/operations.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { modeMeanings, modeWords } from '../../cases/stage-words.ts'
import { named, say } from '../../cases/said.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Field } from '../../ui/Field.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Choices } from '../Choices.tsx'
import { ItemList } from '../items/ItemLine.tsx'
import { Loading } from '../Loading.tsx'
import { paths } from '../paths.ts'
import { usePlace, useRegionName, useRegions } from '../place.ts'
import styles from './CrossPage.module.css'

/** Where the matter belongs, and then only what can be handed in here for there. */
export function CrossPage() {
  const { t } = useTranslation('portal')
  const place = usePlace()
  const { there } = useSearch({ from: '/cross' })
  return (
    <>
      <h1>{t('cross.title')}</h1>
      <p className="soft">{t('cross.text', { place: place.name })}</p>
      <ChooseThere there={there} />
      {there === undefined ? <Modes /> : <WhatCrosses there={there} />}
    </>
  )
}

/** The places that this deployment serves stand open; all other counties are in a list, so that their absence is explained. */
function ChooseThere({ there }: { there: string | undefined }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const navigate = useNavigate()
  const place = usePlace()
  const regions = useRegions()
  const served = regions.filter((region) => region.served && region.code !== place.code)
  const others = regions.filter((region) => !region.served && region.level === 'county')
  const choose = (code: string) => void navigate({ to: paths.cross(), search: code === '' ? {} : { there: code }, replace: true })
  return (
    <div className={styles['choose']}>
      <Choices
        name="there"
        label={t('cross.where')}
        help={t('cross.whereHelp')}
        choices={served.map((region) => ({ value: region.code, name: named(region, language), text: language === 'en' ? region.fullNameEn : region.fullName }))}
        value={there}
        onChoose={choose}
      />
      {others.length > 0 && (
        <Field label={t('cross.others')}>
          {(control) => (
            <select {...control} className={styles['select']} value={others.some((region) => region.code === there) ? there : ''} onChange={(event) => choose(event.target.value)}>
              <option value="">{t('cross.pick')}</option>
              {others.map((region) => (
                <option key={region.code} value={region.code}>
                  {language === 'en' ? region.fullNameEn : region.fullName}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  )
}

function WhatCrosses({ there }: { there: string }) {
  const { t } = useTranslation('portal')
  const place = usePlace()
  const name = useRegionName()(there)
  const served = useRegions().some((region) => region.code === there && region.served)
  const found = useQuery({ ...asked(searchItems, { params: { region: place.code }, query: { handlingRegion: there, crossOnly: true } }), enabled: served })
  if (!served) {
    return (
      <EmptyState title={t('cross.unserved', { region: name })} next={<Link to={paths.national()}>{t('cross.national')}</Link>}>
        {t('cross.unservedText', { region: name })}
      </EmptyState>
    )
  }
  if (found.isPending) return <Loading />
  if (found.error) return <FailureNotice failure={found.error} />
  const { items } = found.data
  if (items.length === 0) {
    return (
      <EmptyState title={t('cross.nothing', { place: place.name, region: name })} next={<Link to={paths.national()}>{t('cross.national')}</Link>}>
        {t('cross.nothingText')}
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="what-crosses">
      <h2 id="what-crosses" className={styles['count']}>
        {t('cross.found', { count: items.length, region: name })}
      </h2>
      <ItemList items={items} there={there} />
      <More />
    </section>
  )
}

/** The three ways, before a place is chosen. @rule R-KS-001 */
function Modes() {
  const { language } = useAppearance()
  return (
    <>
      <dl className={styles['modes']}>
        {(['fullyOnline', 'remoteIntake', 'jointHandling'] as const).map((mode) => (
          <div key={mode}>
            <dt>{say(modeWords[mode], language)}</dt>
            <dd className="small soft">{say(modeMeanings[mode], language)}</dd>
          </div>
        ))}
      </dl>
      <More />
    </>
  )
}

function More() {
  const { t } = useTranslation('portal')
  return (
    <p className={styles['more']}>
      <Link to={paths.national()}>{t('cross.national')}</Link>
    </p>
  )
}
