import { logout } from '@tongban/contract/identity/operations.ts'
import { discardDraft } from '@tongban/contract/drafts/operations.ts'
import type { listOwnCases } from '@tongban/contract/cases/operations.ts'
import type { ReplyOf } from '@tongban/contract/operation.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { sessionQuery, useSession } from '../../app/session.ts'
import { asTitle } from '../../cases/said.ts'
import { sayStage } from '../../cases/stage-words.ts'
import { sayStep } from '../../cases/step-words.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { ConfirmAct } from '../../ui/ConfirmAct.tsx'
import { formatDate, formatInstant, shanghaiOf } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { forgetAllBegun } from '../apply/begun.ts'
import { deviceDrafts } from '../drafts.ts'
import { Loading } from '../Loading.tsx'
import { paths } from '../paths.ts'
import { draftsQuery, ownCasesQuery } from './case-query.ts'
import { Private } from './Private.tsx'
import styles from './MinePage.module.css'

type OwnCase = ReplyOf<typeof listOwnCases>['cases'][number]

/** A person's cases and what he has begun. */
export function MinePage() {
  const { t } = useTranslation('portal')
  return (
    <Private title={t('mine.title')}>
      <div className={styles['page']}>
        <h1>{t('mine.title')}</h1>
        <Drafts />
        <Cases />
        <Leave />
      </div>
    </Private>
  )
}

function Cases() {
  const { t } = useTranslation('portal')
  const { data, error, isPending } = useQuery(ownCasesQuery)
  if (error) return <FailureNotice failure={error} />
  if (isPending) return <Loading />
  if (data.cases.length === 0) {
    return (
      <EmptyState title={t('mine.none')} next={<Link to={paths.home()}>{t('mine.find')}</Link>}>
        {t('mine.noneText')}
      </EmptyState>
    )
  }
  return (
    <ul className={styles['list']}>
      {data.cases.map((one) => (
        <li key={one.caseId}>
          <CaseRow one={one} />
        </li>
      ))}
    </ul>
  )
}

function CaseRow({ one }: { one: OwnCase }) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const english = language === 'en'
  const holder = english ? one.holderNameEn : one.holderName
  const yours = one.step === 'correct'
  const facts = [
    t('mine.receivedOn', { date: formatDate(shanghaiOf(one.receivedAt).date, language) }),
    ...(one.dueOn === null ? [] : [t('mine.dueOn', { date: formatDate(one.dueOn, language) })]),
  ]
  return (
    <Link to={paths.mineCase(one.caseId)} className={styles['row']}>
      <span className={styles['name']}>{english ? one.itemNameEn : one.itemName}</span>
      <span className={yours ? styles['yours'] : undefined}>{holder === '' && !yours ? sayEnd(one, language) : `${yours ? t('case.you') : holder} ${sayStep(one.step, language)}`}</span>
      <Facts facts={facts} />
    </Link>
  )
}

function sayEnd({ stage }: OwnCase, language: Parameters<typeof sayStage>[1]): string {
  return asTitle(sayStage(stage as Parameters<typeof sayStage>[0], language), language)
}

function Drafts() {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const client = useQueryClient()
  const { data } = useQuery(draftsQuery)
  const discard = useMutation({
    mutationFn: async (draftId: string) => {
      await call(discardDraft, { params: { draftId } })
      await deviceDrafts.remove(draftId)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: draftsQuery.queryKey }),
  })
  const drafts = (data?.drafts ?? []).filter((one) => one.itemCode !== null)
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('mine.drafts')}</h2>
      <FailureNotice failure={discard.error} />
      <ul className={styles['list']}>
        {drafts.map((one) => (
          <li key={one.draftId} className={styles['draft']}>
            <Link to={paths.apply(one.itemCode!)} search={{ draft: one.draftId }} className={styles['row']}>
              <span className={styles['name']}>{one.title}</span>
              <span className="small soft">{t('mine.savedAt', { time: formatInstant(one.savedAt, language) })}</span>
            </Link>
            <Act rank="quiet" aria-label={t('mine.discardThis', { title: one.title })} busy={discard.isPending && discard.variables === one.draftId} onClick={() => discard.mutate(one.draftId)}>
              {t('mine.discard')}
            </Act>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Leaving takes the drafts off this device, for the next person must not find them. */
function Leave() {
  const { t } = useTranslation('portal')
  const session = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const leave = async () => {
    setFailure(null)
    try {
      await call(logout, {})
    } catch (problem) {
      setFailure(problem)
      throw problem
    }
    forgetAllBegun()
    await deviceDrafts.removeAll().catch(() => undefined)
    await navigate({ to: paths.home() })
    client.removeQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('cases.') || String(queryKey[0]).startsWith('drafts.') })
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  return (
    <div className={styles['leave']}>
      <span className="small soft">{t('mine.loggedInAs', { phone: session.phone ?? '' })}</span>
      <Act onClick={() => setOpen(true)}>{t('mine.leave')}</Act>
      <ConfirmAct
        open={open}
        title={t('mine.leave')}
        happens={[t('mine.leaveDrafts'), t('mine.leaveCases')]}
        told={[t('mine.leaveTold')]}
        failure={failure ? <FailureNotice failure={failure} /> : null}
        onConfirm={leave}
        onClose={() => setOpen(false)}
      />
    </div>
  )
}
