import { isDeepStrictEqual } from 'node:util'
import type { Content } from '../../server/catalogue/content.ts'
import { softwareCrypto } from '../../server/platform/crypto/software-provider.ts'
import { findBrokenLink } from '@tongban/domain/ledger/chain.ts'
import type { Case } from '@tongban/domain/cases/case.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { Held, HeldCase } from './held.ts'
import type { Journal } from './journal.ts'

/** Every breach in the ledgers: of one home, of replicas that equal it, of chains, of hand-overs. Each is one sentence. */
export function verifyCases(held: Held, journal: Journal, content: Content): string[] {
  const opened = new Set([...journal.sent.values()].filter((one) => one.type === 'ReceiveCase' && one.answer?.state === 'recorded').map((one) => one.caseId))
  const all = [...held.cases.values()]
  const numbers = Map.groupBy(all, (one) => one.copies[0]!.number)
  return [
    ...[...opened].filter((caseId) => !held.cases.has(caseId)).map((caseId) => `case ${caseId} was acknowledged and is gone`),
    ...all.filter((one) => !opened.has(one.recordId)).map((one) => `case ${one.recordId} was never acknowledged to anybody`),
    ...[...numbers].filter(([, cases]) => cases.length > 1).map(([number, cases]) => `number ${number} was given to ${cases.length} cases`),
    ...all.flatMap((one) => [...copyFaults(one), ...homeFaults(one), ...doubledFaults(one), ...handOverFaults(one, content)].map((fault) => `case ${one.recordId}: ${fault}`)),
  ]
}

/** Heads that do not fit their events, chains that break, copies that differ. */
function copyFaults({ copies, atHome }: HeldCase): string[] {
  return copies.flatMap(({ region, position, digest, home, number, events }) => {
    const broken = findBrokenLink(events, softwareCrypto.sm3)
    const last = events.at(-1)
    return [
      ...(broken === null ? [] : [`the chain in ${region} breaks at ${broken.position} (${broken.fault})`]),
      ...(last?.position === position && last.digest === digest ? [] : [`the head in ${region} stands at ${position} and its events end at ${last?.position ?? 0}`]),
      ...(home === atHome?.region && number === atHome.number ? [] : [`${region} takes ${home} for the home`]),
      ...(isDeepStrictEqual(events, atHome?.events) ? [] : [`${region} holds ${events.length} events, and they are not those of the home`]),
    ]
  })
}

/** Copies where nobody follows, none where somebody does, and events that somebody else than the home appended. */
function homeFaults({ copies, atHome, state }: HeldCase): string[] {
  if (atHome === null || state === null) return ['no region is its home']
  const { home, followers } = state.standing
  const wanted = [home, ...followers].sort().join(' ')
  const found = copies.map((copy) => copy.region).sort().join(' ')
  let appends = atHome.events[0]!.recordedIn
  const strangers = atHome.events.filter((event) => {
    const stranger = event.recordedIn !== appends
    if (event.type === 'HandoverConsented') appends = (event.data as { by: string }).by
    return stranger
  })
  return [
    ...(home === atHome.region ? [] : [`its events say that ${home} is its home, its head says ${atHome.region}`]),
    ...(wanted === found ? [] : [`it should be in ${wanted} and is in ${found}`]),
    ...strangers.map((event) => `event ${event.position} was appended by ${event.recordedIn}, which was not the home`),
  ]
}

const NAMED_ONCE = new Set(['MessagePosted', 'ProblemRaised', 'ParcelSent'])
const AT_MOST_ONCE = new Set(['CaseReceived', 'CaseAccepted', 'CaseDeemedAccepted', 'CaseDecided', 'ResultIssued', 'CaseClosed', 'CaseRated'])

/** One fact recorded twice. */
function doubledFaults({ atHome }: HeldCase): string[] {
  const keys = (atHome?.events ?? []).flatMap(({ type, data }: RecordedEvent) => {
    if (AT_MOST_ONCE.has(type)) return [type]
    const { id, parcelId } = data as { id?: string; parcelId?: string }
    return NAMED_ONCE.has(type) ? [`${type} ${id ?? parcelId ?? ''}`] : []
  })
  return keys.filter((key, place) => keys.indexOf(key) !== place).map((key) => `${key} was recorded twice`)
}

/** Answers without a question, and questions that nobody answered though the other side answers by itself. */
function handOverFaults({ atHome, state }: HeldCase, content: Content): string[] {
  let open = 0
  let odd = 0
  for (const { type } of atHome?.events ?? []) {
    if (type === 'HandoverRequested') open += 1
    if (type === 'HandoverConsented' || type === 'HandoverDeclined') open -= 1
    if (open < 0 || open > 1) odd += 1
  }
  return [
    ...(odd === 0 ? [] : ['a hand-over was asked for or answered twice']),
    ...(state?.standing.offer && answersByItself(state, content) ? [`the offer to ${state.standing.offer.to} was lost`] : []),
  ]
}

function answersByItself({ channel, agreement }: Case, content: Content): boolean {
  return channel === 'online' || content.agreements.get(agreement?.id ?? '')?.consent === 'automatic'
}
