import type { NextStep, StepAhead } from '@tongban/contract/cases/kinds.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import type { Language } from '../ui/language.ts'
import { named, say, sayOf } from './said.ts'
import type { SaidFor } from './said.ts'

/** What the holder is doing, read after his name: 开原市政务服务中心 正在审查. */
export const stepWords: SaidFor<NextStep> = {
  requestHandover: { zh: '正要移交办理地', en: 'is about to hand it over' },
  consentHandover: { zh: '正在接收', en: 'is taking it over' },
  sendParcel: { zh: '正要寄出纸质材料', en: 'is about to post the paper' },
  signForParcel: { zh: '等着签收纸质材料', en: 'is waiting for the paper' },
  settleProblem: { zh: '正在核对包裹', en: 'is sorting out the parcel' },
  giveNotice: { zh: '正在核对材料，定是否受理', en: 'is checking whether to accept it' },
  correct: { zh: '要补正材料', en: 'must send corrections' },
  completeJointAct: { zh: '正在办联办环节', en: 'is doing its part' },
  giveOpinion: { zh: '正在审查', en: 'is reviewing it' },
  decide: { zh: '正在作决定', en: 'is deciding' },
  issueResult: { zh: '正在制发结果', en: 'is preparing the result' },
  sendResult: { zh: '正要寄出结果', en: 'is about to send the result' },
  signForResult: { zh: '等着收结果', en: 'is waiting for the result' },
  handOut: { zh: '正在送达结果', en: 'is handing out the result' },
  rate: { zh: '办完了，等您评价', en: 'Done; you may rate it' },
  nothing: { zh: '已经办结', en: 'Closed' },
}

/** A step still to come, as one word of a row: 决定 → 寄回 → 领取. */
export const aheadWords: SaidFor<StepAhead> = {
  handover: { zh: '移交办理地', en: 'hand-over' },
  parcel: { zh: '寄送材料', en: 'paper by post' },
  correction: { zh: '补正', en: 'correction' },
  acceptance: { zh: '受理', en: 'acceptance' },
  jointActs: { zh: '联办', en: 'joint handling' },
  review: { zh: '审查', en: 'review' },
  decision: { zh: '决定', en: 'decision' },
  resultReturn: { zh: '寄回结果', en: 'result sent back' },
  delivery: { zh: '送达', en: 'delivery' },
  rating: { zh: '评价', en: 'rating' },
}

/** 正在审查. */
export function sayStep(step: string, language: Language): string {
  return sayOf(stepWords, step, language) ?? step
}

/** The steps to come, in a row. */
export function sayAhead(steps: readonly string[], language: Language): string {
  return steps.map((step) => sayOf(aheadWords, step, language) ?? step).join(' → ')
}

type Holder = CaseView['holder']

/** Who has a case: an organisation by name, the applicant as he is addressed, or nobody any more. */
export function sayHolder(holder: Holder, language: Language, applicant = say({ zh: '申请人', en: 'The applicant' }, language)): string {
  if (holder.kind === 'applicant') return applicant
  return holder.seat === null ? '' : named(holder.seat, language)
}
