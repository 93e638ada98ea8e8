import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useTranslation } from 'react-i18next'
import { named, say } from '../../cases/said.ts'
import { channelWords } from '../../cases/stage-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Pill } from '../../ui/Pill.tsx'
import { FileLinks } from './Talk.tsx'
import styles from './Case.module.css'

/** What each reviewer and each joint authority found, what was decided, and the document that came of it. */
export function Opinions({ view }: { view: CaseView }) {
  const { t } = useTranslation('deskCase')
  const { language } = useAppearance()
  const { opinions, jointActs, decision, result } = view
  if (opinions.length + jointActs.length === 0 && !decision) return null
  return (
    <section className={styles['sheet']} aria-labelledby="case-opinions">
      <h2 id="case-opinions">{t('opinions.title')}</h2>
      <ul className={styles['rows']}>
        {jointActs.map((act) => (
          <li key={act.key}>
            <b>{act.name}</b> <span className="soft">{named(act.seat, language)}</span> <Verdict agreed={act.done?.agreed ?? null} />
            {act.done && (
              <div>
                {act.done.text} <span className={styles['by']}>{act.done.by} · {formatInstant(act.done.at, language)}</span>
                <FileLinks caseId={view.caseId} files={act.done.attachments} />
              </div>
            )}
          </li>
        ))}
        {opinions.map((opinion) => (
          <li key={`${opinion.by} ${opinion.at}`}>
            <b>{t('opinions.opinion')}</b> <Verdict agreed={opinion.agreed} />
            <div>
              {opinion.text} <span className={styles['by']}>{opinion.by} · {formatInstant(opinion.at, language)}</span>
            </div>
          </li>
        ))}
        {decision && (
          <li>
            <b>{t('opinions.decision')}</b> <Pill tone={decision.outcome === 'granted' ? 'blue' : 'warn'}>{t(`opinions.${decision.outcome}`)}</Pill>
            <div>
              {[decision.reasons, decision.basis, decision.remedies].filter(Boolean).map((line) => (
                <div key={line}>{line}</div>
              ))}
              <span className={styles['by']}>{decision.by} · {formatInstant(decision.at, language)}</span>
            </div>
          </li>
        )}
        {result && (
          <li>
            <b>{view.item.resultName}</b> <span className="soft">{result.number} · {say(channelWords[result.channel], language)}</span>
            <FileLinks caseId={view.caseId} files={result.attachments} />
          </li>
        )}
      </ul>
    </section>
  )
}

function Verdict({ agreed }: { agreed: boolean | null }) {
  const { t } = useTranslation('deskCase')
  if (agreed === null) return <Pill>{t('opinions.open')}</Pill>
  return <Pill tone={agreed ? 'blue' : 'warn'}>{t(agreed ? 'opinions.agreed' : 'opinions.against')}</Pill>
}
