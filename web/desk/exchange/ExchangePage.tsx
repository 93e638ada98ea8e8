import { listPeers } from '@tongban/contract/exchange/operations.ts'
import type { ReplyOf } from '@tongban/contract/operation.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/States.tsx'
import { SidePage } from '../frame/SidePage.tsx'
import styles from '../catalogue/Catalogue.module.css'

type Peer = ReplyOf<typeof listPeers>['peers'][number]

const refreshMs = 5000

/** How the message logs between regions stand: what went out, what was acknowledged, what waits, and why. */
export function ExchangePage() {
  const { t } = useTranslation('desk')
  const peers = useQuery({ ...asked(listPeers, {}), refetchInterval: refreshMs })
  return (
    <SidePage>
      <h1>{t('exchange.title')}</h1>
      <p className={`soft ${styles['intro']}`}>{t('exchange.intro')}</p>
      <FailureNotice failure={peers.error} />
      {peers.data?.peers.length === 0 && <EmptyState title={t('exchange.none')} next={<span className="soft">{t('exchange.noneHelp')}</span>} />}
      {peers.data && peers.data.peers.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must scroll by key too
        <div className={styles['wide']} tabIndex={0} role="region" aria-label={t('exchange.title')}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('exchange.peer')}</th>
                {(['sent', 'acknowledged', 'waiting', 'received', 'parked'] as const).map((name) => (
                  <th key={name} scope="col" className={styles['figure']}>
                    {t(`exchange.${name}`)}
                  </th>
                ))}
                <th scope="col">{t('exchange.state')}</th>
              </tr>
            </thead>
            <tbody>
              {peers.data.peers.map((peer) => (
                <tr key={`${peer.region} ${peer.peer}`}>
                  <th scope="row">
                    {peer.regionName} → {peer.peerName}
                  </th>
                  <td className={styles['figure']}>{peer.sent}</td>
                  <td className={styles['figure']}>{peer.acknowledged}</td>
                  <td className={styles['figure']}>{peer.waiting}</td>
                  <td className={styles['figure']}>{peer.received}</td>
                  <td className={styles['figure']}>{peer.parked}</td>
                  <td>
                    <PeerState peer={peer} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SidePage>
  )
}

/** Flowing, on the way, or what stands in the way in words. */
function PeerState({ peer }: { peer: Peer }) {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const since = peer.oldestWaitingAt === null ? null : t('exchange.oldest', { since: formatInstant(peer.oldestWaitingAt, language) })
  if (peer.lastFault !== null && peer.waiting > 0) {
    return (
      <span className={styles['fault']}>
        ▲ {sayFault(peer.lastFault, t)} {since}
      </span>
    )
  }
  if (peer.waiting > 0) return <span>{[t('exchange.some'), since].filter(Boolean).join(' · ')}</span>
  return <span className={styles['well']}>● {t('exchange.well')}</span>
}

const known = ['signature', 'gap', 'fork', 'unknownPeer', 'notForUs'] as const

function sayFault(fault: string, t: ReturnType<typeof useTranslation<'desk'>>['t']): string {
  const name = known.find((one) => one === fault)
  return name ? t(`exchange.faults.${name}`) : t('exchange.faults.other', { fault })
}
