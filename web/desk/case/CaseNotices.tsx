import { commandNames } from '@tongban/contract/cases/commands.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { say, sayOf } from '../../cases/said.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { formatDate, formatInstant } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Done } from './acts/ActDialog.tsx'
import styles from './Case.module.css'

/** What has just been done, what the home of the record has not answered yet, and what it would not take. */
export function CaseNotices({ view, done, onRead }: { view: CaseView; done: Done | null; onRead: () => void }) {
  const { t } = useTranslation(['deskCase', 'ui'])
  const { language } = useAppearance()
  const home = view.home === view.handling.region ? view.handling : view.intake
  const homeName = language === 'en' ? home.regionNameEn : home.regionName
  return (
    <div className={styles['notices']}>
      <div role="status">
        {done && (
          <Notice tone={done.receipt.state === 'recorded' ? 'ok' : 'blue'} next={<Act rank="quiet" onClick={onRead}>{t('ui:close')}</Act>}>
            {t(done.receipt.state === 'recorded' ? 'deskCase:notice.recorded' : 'deskCase:notice.sent', { act: say(commandNames[done.type], language), home: homeName })}
          </Notice>
        )}
      </div>
      {view.waiting.map((one) => {
        const act = sayOf(commandNames, one.type, language) ?? one.type
        const words = { act, by: one.askedBy, at: formatInstant(one.askedAt, language), home: homeName }
        return one.refusal === null ? (
          <Notice key={one.commandId} tone="blue" title={t('deskCase:notice.waiting', words)}>
            {t('deskCase:notice.waitingText', words)}
          </Notice>
        ) : (
          <Notice key={one.commandId} tone="late" title={t('deskCase:notice.refused', words)}>
            {one.refusal.message} <span className="small soft">{t('deskCase:notice.asked', words)}</span>
          </Notice>
        )
      })}
      <Overdue view={view} />
      <EndedNotice view={view} />
      <CorrectionNotice view={view} />
    </div>
  )
}

function Overdue({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const late = view.clocks.filter((clock) => clock.light === 'overdue' && clock.stoppedAt === null && clock.explanation.dueOn !== null)
  if (late.length === 0) return null
  return (
    <Notice tone="late" title={t('notice.overdue')}>
      {late.map((clock) => (
        <div key={clock.id}>{t('notice.overdueLine', { owner: language === 'en' ? clock.owner.labelEn : clock.owner.label, date: formatDate(clock.explanation.dueOn!, language), rule: clock.rule })}</div>
      ))}
    </Notice>
  )
}

function EndedNotice({ view: { ended } }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  if (!ended) return null
  const lines = [ended.reasons, ended.rightAuthority && t('notice.rightAuthority', { authority: ended.rightAuthority }), ended.remedies].filter(Boolean)
  return (
    <Notice tone="blue" title={t('notice.ended')}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Notice>
  )
}

/** What the applicant was asked to correct, as long as it has not come. */
function CorrectionNotice({ view: { correction } }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  if (!correction || correction.submittedAt !== null) return null
  return (
    <Notice tone="warn" title={correction.dueOn === null ? t('notice.correction') : t('notice.correctionBy', { date: formatDate(correction.dueOn, language) })}>
      <ol className={styles['corrections']}>
        {correction.lines.map((line, index) => (
          <li key={`${line.key} ${index}`}>
            <b>{line.material}</b> {line.defect} → {line.standard}
          </li>
        ))}
      </ol>
    </Notice>
  )
}
