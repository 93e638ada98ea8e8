import { stageWords } from '@tongban/contract/cases/words.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import type { Language } from '../ui/language.ts'
import { say } from './said.ts'
import type { SaidFor } from './said.ts'

type Mode = CaseView['mode']
type Channel = CaseView['delivery']['by']

/** Where a case stands: 审查中. */
export function sayStage(stage: CaseView['stage'], language: Language): string {
  return say(stageWords[stage], language)
}

/** The three ways across regions, and the one that stays at home. */
export const modeWords: SaidFor<Mode> = {
  fullyOnline: { zh: '全程网办', en: 'fully online' },
  remoteIntake: { zh: '异地代收代办', en: 'handed in here, decided there' },
  jointHandling: { zh: '多地联办', en: 'handled jointly' },
  local: { zh: '本地办理', en: 'handled here' },
}

/** What each way means for the person who applies. */
export const modeMeanings: SaidFor<Mode> = {
  fullyOnline: { zh: '在手机上交材料，不用跑。', en: 'Hand everything in from your phone; no visit.' },
  remoteIntake: { zh: '在这里的窗口交材料，由窗口寄到办理地。', en: 'Hand in at a counter here; the counter sends it on.' },
  jointHandling: { zh: '交一次，两地各办各的一段。', en: 'Hand in once; both places do their part.' },
  local: { zh: '由这里的部门办。', en: 'An authority here decides.' },
}

/** 全程网办. An unknown way is shown as the server wrote it. */
export function sayMode(mode: string, language: Language): string {
  const said = (modeWords as Record<string, SaidFor<Mode>[Mode]>)[mode]
  return said ? say(said, language) : mode
}

/** How the result comes to the applicant. */
export const channelWords: SaidFor<Channel> = {
  network: { zh: '网上领取', en: 'by download' },
  post: { zh: '邮寄到家', en: 'by post to your address' },
  window: { zh: '窗口领取', en: 'at the counter' },
}
