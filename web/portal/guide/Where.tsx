import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { modeMeanings, sayMode } from '../../cases/stage-words.ts'
import { say } from '../../cases/said.ts'
import type { SaidFor } from '../../cases/said.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../place.ts'
import { inOrder, wayOf } from './guide.ts'
import type { Crossing, Guide } from './guide.ts'
import styles from './GuidePage.module.css'

/** “能不能在这里办”: whose matter it is, and then how it is handed in from here, or why it cannot be. */
export function Where({ data }: { data: Guide }) {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const place = usePlace()
  const { there } = useSearch({ from: '/items/$code' })
  const crossings = inOrder(data.crossings, place.code)
  const chosen = crossings.find((one) => one.handlingRegion === there) ?? crossings.find((one) => one.refusal === null)
  const choose = (code: string) => void navigate({ to: paths.guide(data.item.code), search: { there: code }, replace: true, resetScroll: false })
  return (
    <section className={styles['where']} aria-labelledby="where">
      <h2 id="where">{t('guide.where', { place: place.name })}</h2>
      <p className="small soft">{t('guide.whereHelp')}</p>
      <div role="radiogroup" aria-labelledby="where" className={styles['places']}>
        {crossings.map((crossing) => (
          <PlaceChoice key={crossing.handlingRegion} crossing={crossing} here={place.code} data={data} chosen={crossing === chosen} onChoose={choose} />
        ))}
      </div>
      <HowToHandIn data={data} crossing={chosen} />
    </section>
  )
}

type PlaceChoiceProps = { crossing: Crossing; here: string; data: Guide; chosen: boolean; onChoose: (code: string) => void }

function PlaceChoice({ crossing, here, data, chosen, onChoose }: PlaceChoiceProps) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const name = language === 'en' ? crossing.handlingRegionNameEn : crossing.handlingRegionName
  const way = wayOf(data, crossing, here)
  const own = crossing.handlingRegion === here
  const modes = own ? [] : crossing.modes
  return (
    <label className={styles['place']}>
      <input type="radio" name="there" checked={chosen} onChange={() => onChoose(crossing.handlingRegion)} />
      <span>
        <b>{name}</b> {own && <span className="small soft">{t('guide.here')}</span>}
      </span>
      <span className={styles['pills']}>
        {modes.map((mode) => (
          <Pill key={mode} tone="blue">
            {sayMode(mode, language)}
          </Pill>
        ))}
        {own && <Pill tone="blue">{t(`guide.way.${way}`)}</Pill>}
        {way === 'none' && !own && <Pill>{t('guide.way.none')}</Pill>}
      </span>
    </label>
  )
}

/** The act that follows from the place: begin here, go to a counter with these, or the reason why not. */
function HowToHandIn({ data, crossing }: { data: Guide; crossing: Crossing | undefined }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const place = usePlace()
  if (!data.item.open || crossing === undefined) return <Notice tone="warn" title={t('guide.closed')}>{t('guide.closedText')}</Notice>
  if (crossing.refusal !== null) return <Notice tone="warn" title={t('guide.refused')}>{crossing.refusal}</Notice>
  const way = wayOf(data, crossing, place.code)
  const authority = language === 'en' ? crossing.authorityEn : crossing.authority
  const mode = crossing.handlingRegion === place.code ? null : crossing.modes[0]
  const meaning = (modeMeanings as SaidFor<string>)[mode ?? '']
  return (
    <div className={styles['how']}>
      <p className="small soft">
        {authority && t('guide.decidedBy', { authority })} {way !== 'online' && meaning && say(meaning, language)} {crossing.agreementNumber && t('guide.ground', { number: crossing.agreementNumber })}
      </p>
      {way === 'online' ? (
        <>
          <Link className={styles['main']} to={paths.apply(data.item.code)} search={{ there: crossing.handlingRegion }}>
            {t('guide.begin')}
          </Link>
          <p className="small soft">{t('guide.counterToo')}</p>
        </>
      ) : (
        <p>
          <b>{t('guide.atCounter', { place: place.name })}</b>
        </p>
      )}
      <Act rank={way === 'online' ? 'quiet' : 'main'} wide className={styles['noPrint']} onClick={() => print()}>
        {t('guide.print')}
      </Act>
    </div>
  )
}
