import type { CaseEventType } from '@tongban/contract/cases/kinds.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { formatDate } from '../ui/dates.ts'
import type { Language } from '../ui/language.ts'
import { say } from './said.ts'
import type { Said, SaidFor } from './said.ts'
import { channelWords } from './stage-words.ts'

type Entry = CaseView['timeline'][number]
type Data = Entry['data']

/** What happened, as the title of its line; the {region} that it names stands in the data of the fact. */
export const eventWords: SaidFor<CaseEventType> = {
  CaseReceived: { zh: '收件', en: 'Taken in' },
  HandoverRequested: { zh: '请求移交到{region}', en: 'Hand-over to {region} requested' },
  HandoverConsented: { zh: '{region}接收', en: '{region} took it over' },
  HandoverDeclined: { zh: '{region}没有接收', en: '{region} declined the hand-over' },
  FollowerAdded: { zh: '已通知{region}', en: '{region} follows the case' },
  ParcelSent: { zh: '寄出包裹', en: 'Parcel sent' },
  ParcelSignedFor: { zh: '签收包裹', en: 'Parcel signed for' },
  MessagePosted: { zh: '窗口留言', en: 'Message between counters' },
  ProblemRaised: { zh: '发现问题', en: 'Problem found' },
  ProblemSettled: { zh: '问题已处理', en: 'Problem dealt with' },
  ProblemReopened: { zh: '问题还没解决', en: 'Problem still open' },
  ProblemClosed: { zh: '问题已解决', en: 'Problem solved' },
  CaseNotOurMatter: { zh: '告知不受理', en: 'No licence needed' },
  CaseNotOurPower: { zh: '不予受理', en: 'Not accepted' },
  CorrectionRequested: { zh: '一次性告知补正', en: 'Correction asked for' },
  CorrectionSubmitted: { zh: '补交材料', en: 'Correction handed in' },
  CorrectionLapsed: { zh: '逾期未补正，退件', en: 'No correction in time; returned' },
  CaseAccepted: { zh: '受理', en: 'Accepted' },
  CaseDeemedAccepted: { zh: '逾期未告知，视为受理', en: 'Deemed accepted' },
  OpinionGiven: { zh: '签署审查意见', en: 'Opinion given' },
  JointActCompleted: { zh: '办完联办环节', en: 'Joint part done' },
  CaseDecided: { zh: '作出决定', en: 'Decided' },
  ResultIssued: { zh: '制发结果', en: 'Result issued' },
  ResultDelivered: { zh: '结果送达', en: 'Result delivered' },
  CaseClosed: { zh: '办结', en: 'Closed' },
  CaseRated: { zh: '评价', en: 'Rated' },
  CaseWithdrawn: { zh: '撤回申请', en: 'Withdrawn' },
}

/** What a line says below its title; most say nothing more. */
const details: { [Type in CaseEventType]?: (data: Data, language: Language) => string[] } = {
  CaseReceived: received,
  HandoverDeclined: (data) => [text(data, 'reason')],
  ParcelSent: parcelSent,
  ParcelSignedFor: signedFor,
  MessagePosted: (data) => [text(data, 'text')],
  ProblemRaised: (data) => [text(data, 'text')],
  ProblemSettled: (data) => [text(data, 'text')],
  ProblemReopened: (data) => [text(data, 'text')],
  CaseNotOurMatter: (data) => [text(data, 'reasons')],
  CaseNotOurPower: (data, language) => [text(data, 'reasons'), filled({ zh: '请向{to}申请', en: 'Apply to {to}' }, { to: text(data, 'rightAuthority') }, language)],
  CorrectionRequested: (data, language) => [filled({ zh: '要补 {count} 处', en: '{count} to correct' }, { count: rows(data, 'lines').length }, language)],
  CorrectionSubmitted: (data) => rows(data, 'materials').map(String),
  CorrectionLapsed: (data, language) => [filled({ zh: '补正期限 {on}', en: 'It was due on {on}' }, { on: formatDate(text(data, 'dueOn'), language) }, language)],
  CaseDeemedAccepted: (data, language) => [filled({ zh: '{on}起算为受理', en: 'Counts as accepted from {on}' }, { on: formatDate(text(data, 'acceptedOn'), language) }, language)],
  OpinionGiven: (data, language) => [agreement(data, language), text(data, 'text')],
  JointActCompleted: (data, language) => [text(data, 'name'), agreement(data, language), text(data, 'text')],
  CaseDecided: (data, language) => [say(data['outcome'] === 'granted' ? { zh: '准予', en: 'Granted' } : { zh: '不予', en: 'Refused' }, language)],
  ResultIssued: (data, language) => [text(data, 'number'), channel(data, language)],
  ResultDelivered: (data, language) => [filled({ zh: '领取人 {to}', en: 'Received by {to}' }, { to: text(data, 'to') }, language), channel(data, language)],
  CaseRated: (data) => ['★'.repeat(Number(data['level'])), text(data, 'text')],
  CaseWithdrawn: (data) => [text(data, 'reasons')],
}

/** One recorded fact in words. A fact that this page does not know is shown by its own name: it did happen. */
export function sayEvent(entry: Pick<Entry, 'type' | 'data'>, language: Language): { title: string; details: string[] } {
  const type = entry.type as CaseEventType
  const title = eventWords[type]
  if (title === undefined) return { title: entry.type, details: [] }
  const region = text(entry.data, language === 'en' ? 'regionNameEn' : 'regionName')
  const said = details[type]?.(entry.data, language) ?? []
  return { title: filled(title, { region }, language), details: said.filter((one) => one !== '') }
}

/** Who did it and where: 铁东区 · 常敏. The applicant and the calendar have no counter. */
export function sayActor(entry: Entry, language: Language): string {
  const region = language === 'en' ? entry.regionNameEn : entry.regionName
  if (entry.actorKind === 'system' && entry.type === 'HandoverConsented') return say({ zh: '按协议自动接收', en: 'at once, as agreed' }, language)
  if (entry.actorKind === 'system') return say({ zh: '期限届满，自动记录', en: 'recorded when the time ran out' }, language)
  if (entry.actorKind === 'applicant') return say({ zh: '申请人', en: 'the applicant' }, language)
  const organisation = language === 'en' ? entry.organisationNameEn : entry.organisationName
  return [organisation ?? region, entry.actorName].filter(Boolean).join(' · ')
}

function received(data: Data, language: Language): string[] {
  const count = (name: string) => Number(data[name] ?? 0)
  const counted = (said: Said, name: string) => (count(name) > 0 ? [filled(said, { count: count(name) }, language)] : [])
  return [
    say(data['channel'] === 'online' ? { zh: '网上提交', en: 'Handed in online' } : { zh: '窗口提交', en: 'Handed in at the counter' }, language),
    ...counted({ zh: '原件 {count} 页', en: 'originals, {count} p.' }, 'originals'),
    ...counted({ zh: '复印件 {count} 页', en: 'copies, {count} p.' }, 'copies'),
    ...counted({ zh: '扫描件 {count} 份', en: '{count} scanned' }, 'scans'),
  ]
}

function parcelSent(data: Data, language: Language): string[] {
  const what: Said = data['purpose'] === 'result' ? { zh: '结果', en: 'Result' } : { zh: '纸质材料', en: 'Paper' }
  const to: Said = data['straight'] === true ? { zh: '{what}寄给申请人', en: '{what} to the applicant' } : { zh: '{what}寄往{region}', en: '{what} to {region}' }
  return [
    filled(to, { what: say(what, language), region: text(data, language === 'en' ? 'regionNameEn' : 'regionName') }, language),
    filled({ zh: '共 {pages} 页', en: '{pages} p.' }, { pages: Number(data['pages'] ?? 0) }, language),
    `${text(data, 'courier')} ${text(data, 'waybill')}`.trim(),
  ]
}

function signedFor(data: Data, language: Language): string[] {
  const wrong = rows(data, 'mismatches') as { name?: string; listed?: number; counted?: number }[]
  if (wrong.length === 0) return [say({ zh: '与装箱清单一致', en: 'It agrees with the packing list' }, language)]
  return wrong.map(({ name = '', listed = 0, counted = 0 }) => filled({ zh: '{name}：清单 {listed} 页，实收 {counted} 页', en: '{name}: {listed} pages listed, {counted} received' }, { name, listed, counted }, language))
}

function agreement(data: Data, language: Language): string {
  return say(data['agreed'] === true ? { zh: '同意', en: 'Agreed' } : { zh: '不同意', en: 'Not agreed' }, language)
}

function channel(data: Data, language: Language): string {
  const said = (channelWords as Record<string, Said>)[text(data, 'channel')]
  return said ? say(said, language) : ''
}

function text(data: Data, name: string): string {
  const value = data[name]
  return typeof value === 'string' ? value : ''
}

function rows(data: Data, name: string): unknown[] {
  const value = data[name]
  return Array.isArray(value) ? value : []
}

function filled(said: Said, values: Record<string, string | number>, language: Language): string {
  return say(said, language).replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))
}
