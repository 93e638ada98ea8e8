import { commandOperation } from '@tongban/contract/cases/commands.ts'
import { getCase } from '@tongban/contract/cases/operations.ts'
import type { CommandReceipt } from '@tongban/contract/cases/views.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { useCommand } from '../../api/useCommand.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { named } from '../../cases/said.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import { openReceipt } from '../receipt.ts'
import styles from './Intake.module.css'

/** It is taken in: the number, the receipt, and the hand-over on one more key. */
export function HandedIn({ receipt }: { receipt: CommandReceipt }) {
  const { t } = useTranslation('deskIntake')
  const { language } = useAppearance()
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  const { caseId, number } = receipt
  const view = useQuery(asked(getCase, { params: { caseId } })).data
  const operation = useMemo(() => commandOperation('RequestHandover'), [])
  const handingOver = useCommand(operation)
  const mayHandOver = view?.actions.some((action) => action.command === 'RequestHandover' && action.allowed) ?? false
  const there = view && (language === 'en' ? view.handling.regionNameEn : view.handling.regionName)
  const handOver = () => view && handingOver.mutate({ params: { caseId }, body: { seenPosition: view.position } })
  const open = () => void navigate({ to: paths.case(caseId), search: { queue: 'hand' } })
  const print = () => openReceipt(caseId)
  useEffect(() => heading.current?.focus(), [])
  useHotkeys([
    { key: 'P', label: t('done.print'), run: print },
    ...(mayHandOver ? [{ key: 'H', label: t('done.handOver', { region: there ?? '' }), run: () => void handOver() }] : []),
    { key: 'Enter', label: t('done.open'), run: open },
  ])
  return (
    <section className={styles['done']} aria-labelledby="intake-done">
      <span className={styles['seal']} aria-hidden="true">
        ✓
      </span>
      <h1 id="intake-done" ref={heading} tabIndex={-1}>
        {t('done.title')}
      </h1>
      <p className={styles['caseNumber']}>{number}</p>
      {view && (
        <p className="soft">
          {named(view.item, language)} · {view.applicant.name}
          {view.lookupCode !== null && ` · ${t('done.lookupCode', { code: view.lookupCode })}`}
        </p>
      )}
      <p className="small soft">{t('done.receipt')}</p>
      <FailureNotice failure={handingOver.error} />
      {handingOver.data && (
        <Notice tone="ok" live="polite">
          {t(view && view.packingList.length > 0 ? 'done.handedOverPaper' : 'done.handedOver', { region: there ?? '' })}
        </Notice>
      )}
      <div className={styles['doneActs']}>
        {mayHandOver && (
          <Act rank="main" hotkey="H" busy={handingOver.isPending} onClick={() => void handOver()}>
            {t('done.handOver', { region: there ?? '' })}
          </Act>
        )}
        <Act hotkey="P" onClick={print}>
          {t('done.print')}
        </Act>
        <Act rank={mayHandOver ? 'plain' : 'main'} hotkey="Enter" onClick={open}>
          {t('done.open')}
        </Act>
        <Act hotkey="N" onClick={() => void navigate({ to: paths.intake(), search: {} })}>
          {t('done.another')}
        </Act>
      </div>
    </section>
  )
}
