import type { ConditionFailure, CrossingRefusal } from './crossing.ts'
import type { RegionTree } from './region-tree.ts'

/** What a person reads when a crossing is refused: the reason, and what would open it. */
export type CrossingSentence = { reason: string; reasonEn: string; opensWhen: string; opensWhenEn: string }

const MODE_NAMES = {
  fullyOnline: ['全程网办', 'fully online'],
  remoteIntake: ['异地代收代办', 'remote intake'],
  jointHandling: ['多地联办', 'joint handling'],
} as const

const FAILURES: Record<ConditionFailure, [string, string]> = {
  notOnNationalList: ['全国清单里没有这个事项', 'the national list does not have this item'],
  listingNotVerified: ['全国清单里的这一条还没有核对', 'its entry in the national list has not been verified'],
  noAgreementBetween: ['两地没有签过协议', 'the two regions have signed nothing together'],
  agreementNotInForce: ['两地的协议不在有效期内', 'their agreement is not in force on this day'],
  itemNotInAgreement: ['两地的协议没有列入这个事项', 'their agreement does not list this item'],
  modeNotInAgreement: ['两地的协议没有约定这种办法', 'their agreement does not provide this way of handling'],
}

/** Puts a refused crossing into words, with the names of the regions as the tree has them. @rule R-KS-004 */
export function explainRefusedCrossing(refused: CrossingRefusal, regions: RegionTree): CrossingSentence {
  const nameOf = (code: string) => regions.get(code)?.name ?? code
  const nameEnOf = (code: string) => regions.get(code)?.nameEn ?? code
  switch (refused.refusal) {
    case 'ItemNotInForce':
      return {
        reason: refused.supersededBy === null ? '这个事项没有公布，现在不能办。' : `这个事项已经不再单列：${refused.supersededBy}。`,
        reasonEn:
          refused.supersededBy === null
            ? 'This item is not published and cannot be applied for.'
            : `This item is no longer listed on its own: ${refused.supersededBy}.`,
        opensWhen: '事项公布并生效后可以办。',
        opensWhenEn: 'It opens once the item is published and in force.',
      }
    case 'ItemNotPublishedThere':
      return {
        reason: `${nameOf(refused.handlingRegion)}没有在本平台公布这个事项的办事指南。`,
        reasonEn: `${nameEnOf(refused.handlingRegion)} has not published a guide for this item on the platform.`,
        opensWhen: `${nameOf(refused.handlingRegion)}公布办事指南并指定办理单位后可以办。`,
        opensWhenEn: `It opens once ${nameEnOf(refused.handlingRegion)} publishes a guide and names who decides.`,
      }
    case 'ModeNotOffered': {
      const offered = refused.offered.map((mode) => MODE_NAMES[mode])
      return {
        reason: `这个事项不能${MODE_NAMES[refused.mode][0]}。`,
        reasonEn: `This item cannot be handled by ${MODE_NAMES[refused.mode][1]}.`,
        opensWhen: `可以这样办：${offered.map(([zh]) => zh).join('、') || '到办理地窗口办理'}。`,
        opensWhenEn: `It can be handled: ${offered.map(([, en]) => en).join(', ') || 'at a counter of the handling region'}.`,
      }
    }
    case 'NoGroundToCross': {
      const failed = refused.failed.filter(({ ground }) => ground !== 'group')
      const between = `${nameOf(refused.intakeRegion)}和${nameOf(refused.handlingRegion)}`
      return {
        reason: `${between}之间不能跨省办这个事项：${failed.map(({ why }) => FAILURES[why][0]).join('，')}。`,
        reasonEn: `This item cannot cross between ${nameEnOf(refused.intakeRegion)} and ${nameEnOf(refused.handlingRegion)}: ${failed.map(({ why }) => FAILURES[why][1]).join('; ')}.`,
        opensWhen: '两地签订协议并列入这个事项，或者事项列入全国清单并经核对后，可以办。',
        opensWhenEn: 'It opens once the two regions sign an agreement that lists the item, or the item is verified on the national list.',
      }
    }
  }
}
