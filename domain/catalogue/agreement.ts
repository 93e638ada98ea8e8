import type { Limit } from '../clocks/clock.ts'
import type { LegalDate } from '../moment.ts'
import type { CrossRegionMode } from './item.ts'

/** A step of a cross-region case that somebody must finish in time. @term 环节 */
export type Leg = 'handover' | 'consent' | 'materialsParcel' | 'resultReturn' | 'handOut'

/** What two regions promised each other, item by item and leg by leg. @term 跨省通办合作协议 */
export type Agreement = {
  id: string
  /** Two or more regions that signed with each other, or a group whose members cover all below them. */
  kind: 'agreement' | 'group'
  number: string
  title: string
  titleEn: string
  parties: string[]
  validFrom: LegalDate
  validUntil: LegalDate | null
  /** Whether the handling side consents by itself when the item is covered, or a clerk does. */
  consent: 'automatic' | 'byClerk'
  items: { code: string; modes: CrossRegionMode[] }[]
  legs: Record<Leg, Limit>
  courier: string
  contacts: { region: string; desk: string; deskEn: string; phone: string }[]
}
