import type { CaseView } from '@tongban/contract/cases/views.ts'
import type { ClockView } from '@tongban/contract/clocks/views.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { beginningOf, sayClock, sayDue, sayLimit } from '../../cases/clock-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { ClockLight } from '../../ui/ClockLight.tsx'
import { formatDate } from '../../ui/dates.ts'
import { DueDate } from '../../ui/DueDate.tsx'
import { DueSentence } from '../../ui/DueSentence.tsx'
import { DueStrip } from '../../ui/DueStrip.tsx'
import type { Language } from '../../ui/language.ts'
import { chosenClocks } from './chosen-clocks.ts'
import styles from './Case.module.css'

/** The date that people mean when they ask "by when", and beside it the one that the law sets, each with its reasons. */
export function DueCards({ view }: { view: CaseView }) {
  const { first, second } = chosenClocks(view.clocks)
  if (!first) return null
  return (
    <div className={second ? styles['dues'] : undefined}>
      <DueCard clock={first} view={view} />
      {second && <DueCard clock={second} view={view} />}
    </div>
  )
}

function DueCard({ clock, view }: { clock: ClockView; view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const name = sayClock(clock, language)
  return (
    <section className={styles['due']} aria-label={name}>
      <div className={styles['dueName']}>
        <span>{name}</span>
        <span>{ownerOf(clock, language)}</span>
      </div>
      <DueDate light={<Light clock={clock} length="full" />}>{sayDue(clock, language)}</DueDate>
      <DueStrip explanation={clock.explanation} today={view.today} label={name} />
      <DueSentence explanation={clock.explanation} beginning={beginningFor(clock, language)} more={sayRule(clock, view, t)} />
    </section>
  )
}

/** All other clocks of a case, running and stopped: each has an owner, and each is explained when it is opened. */
export function OtherClocks({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const { others } = chosenClocks(view.clocks)
  if (others.length === 0) return null
  return (
    <section className={styles['sheet']} aria-labelledby="case-clocks">
      <h2 id="case-clocks">{t('due.others')}</h2>
      <ul className={styles['clocks']}>
        {others.map((clock) => (
          <li key={clock.id}>
            <details>
              <summary>
                <Light clock={clock} length="short" />
                <b>{sayClock(clock, language)}</b>
                <span className={styles['clockOwner']}>{ownerOf(clock, language)}</span>
                <span className={styles['clockDue']}>{clock.explanation.dueOn === null ? '—' : formatDate(clock.explanation.dueOn, language, { beside: view.today })}</span>
                <span className="small soft">{sayLimit(clock.limit, language)}</span>
              </summary>
              <DueStrip explanation={clock.explanation} today={view.today} label={sayClock(clock, language)} />
              <DueSentence explanation={clock.explanation} beginning={beginningFor(clock, language)} more={sayRule(clock, view, t)} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A clock that was stopped in time has nothing left to tell but that; one that was stopped late stays late. */
function Light({ clock, length }: { clock: ClockView; length: 'short' | 'full' }) {
  const { t } = useTranslation('deskCase')
  if (clock.stoppedAt === null) return <ClockLight reading={{ light: clock.light, remaining: clock.remaining }} length={length} />
  return <ClockLight reading={{ light: clock.late ? 'overdue' : 'done', remaining: null }} words={t(clock.late ? 'due.late' : 'due.inTime')} />
}

/** The law or the agreement behind a clock. A promise is its own ground, and the numbers of our own rules tell a clerk nothing. */
function sayRule({ kind, rule }: ClockView, view: CaseView, t: TFunction<'deskCase'>): string {
  if (kind === 'committed' || rule.startsWith('R-')) return ''
  return t('due.rule', { rule: rule === view.agreementNumber ? t('head.agreement', { number: rule }) : rule })
}

function ownerOf(clock: ClockView, language: Language): string {
  return language === 'en' ? clock.owner.labelEn : clock.owner.label
}

/** Staff read of the applicant's time in the third person. */
function beginningFor(clock: ClockView, language: Language) {
  const beginning = beginningOf(clock, language)
  return clock.kind === 'correction' ? { ...beginning, promise: sayLimit(clock.limit, language) } : beginning
}
