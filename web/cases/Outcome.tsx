import type { PublicCaseView } from '@tongban/contract/cases/views.ts'
import { getFile } from '@tongban/contract/attachments/operations.ts'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../api/operation.ts'
import { useAppearance } from '../ui/Appearance.tsx'
import { Card } from '../ui/Card.tsx'
import { formatInstant } from '../ui/dates.ts'
import { named } from './said.ts'
import { Pairs } from './Pairs.tsx'
import styles from './CaseParts.module.css'

type Ended = NonNullable<PublicCaseView['ended']>
type Decision = NonNullable<PublicCaseView['decision']>
type OutcomeProps = { view: Pick<PublicCaseView, 'caseId' | 'ended' | 'decision' | 'result' | 'intake' | 'authority' | 'item'> }

/** How a case came out: what was decided, why, on what basis, and what can be done by who disagrees. @law 行政许可法 第三十八条 */
export function Outcome({ view }: OutcomeProps) {
  return (
    <>
      {view.ended && <EndedCard ended={view.ended} />}
      {view.decision && <DecisionCard decision={view.decision} authority={view.authority} />}
      {view.result && <ResultCard view={view} result={view.result} />}
    </>
  )
}

function EndedCard({ ended }: { ended: Ended }) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  return (
    <Card level={2} title={t(`ended.${kindOf(ended.kind)}`)} note={formatInstant(ended.at, language)} tone={ended.kind === 'withdrawn' ? 'plain' : 'seal'}>
      <Pairs
        pairs={[
          [t('decision.reasons'), ended.reasons],
          [t('ended.right'), ended.rightAuthority],
          [t('decision.remedies'), ended.remedies],
        ]}
      />
    </Card>
  )
}

function DecisionCard({ decision, authority }: { decision: Decision; authority: PublicCaseView['authority'] }) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  return (
    <Card level={2} title={t(`decision.${decision.outcome}`)} note={formatInstant(decision.at, language)} tone={decision.outcome === 'refused' ? 'seal' : 'plain'}>
      <Pairs
        pairs={[
          [t('authority'), named(authority, language)],
          [t('decision.reasons'), decision.reasons],
          [t('decision.basis'), decision.basis],
          [t('decision.remedies'), decision.remedies],
        ]}
      />
    </Card>
  )
}

function ResultCard({ view, result }: { view: OutcomeProps['view']; result: NonNullable<PublicCaseView['result']> }) {
  const { t } = useTranslation('cases')
  const { language } = useAppearance()
  return (
    <Card level={2} title={t('result.title')} note={formatInstant(result.issuedAt, language)}>
      <Pairs
        pairs={[
          [view.item.resultName, result.number],
          [t('result.channel'), t(`result.${result.channel}`, { place: named(view.intake, language) })],
        ]}
      />
      {result.attachments.map((file) => (
        <a key={file.digest} className={styles['file']} href={addressOf(getFile, { params: { caseId: view.caseId, digest: file.digest } })} target="_blank" rel="noreferrer">
          {t('result.download', { name: file.name })}
        </a>
      ))}
    </Card>
  )
}

function kindOf(kind: string): 'notOurMatter' | 'notOurPower' | 'withdrawn' | 'lapsed' {
  return kind === 'notOurMatter' || kind === 'notOurPower' || kind === 'lapsed' ? kind : 'withdrawn'
}
