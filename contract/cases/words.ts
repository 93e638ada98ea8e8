import type { Stage } from '@tongban/domain/cases/case.ts'
import type { Side } from '@tongban/domain/cases/sides.ts'

type Words<K extends string> = Record<K, { zh: string; en: string }>

/** Where a case stands, in the words that people use. */
export const stageWords: Words<Stage> = {
  received: { zh: '已收件', en: 'received' },
  correction: { zh: '等补正', en: 'waiting for correction' },
  underReview: { zh: '审查中', en: 'under review' },
  decided: { zh: '已决定', en: 'decided' },
  closed: { zh: '已办结', en: 'closed' },
  notOurMatter: { zh: '不受理', en: 'no licence needed' },
  notOurPower: { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  lapsed: { zh: '逾期未补正，已退件', en: 'lapsed' },
}

/** Whose act it is. */
export const sideWords: Words<Side> = {
  intake: { zh: '收件窗口', en: 'the intake counter' },
  handling: { zh: '办理地窗口', en: 'the deciding side’s window' },
  authority: { zh: '审批部门', en: 'the authority' },
  joint: { zh: '联办部门', en: 'the joint authority' },
  applicant: { zh: '申请人', en: 'the applicant' },
  system: { zh: '系统', en: 'the platform' },
}
