import { getGuide } from '@tongban/contract/catalogue/operations.ts'
import type { ReplyOf } from '@tongban/contract/operation.ts'
import { asked } from '../../api/queries.ts'

export type Guide = ReplyOf<typeof getGuide>
export type Crossing = Guide['crossings'][number]
export type Requirement = Guide['guide']['materials'][number]

export const guideQuery = (region: string, code: string) => asked(getGuide, { params: { region, code } })

/** How a matter that belongs to a region can be handed in from here: from the phone, only at a counter, or not at all. */
export type Way = 'online' | 'counter' | 'none'

/** The way that the server's answer leaves open. Paper and visits are for the counter; only 全程网办 goes by phone. */
export function wayOf({ guide }: Pick<Guide, 'guide'>, crossing: Crossing | undefined, here: string): Way {
  if (crossing === undefined || crossing.refusal !== null) return 'none'
  const modes = crossing.handlingRegion === here ? guide.modes : crossing.modes
  return modes.includes('fullyOnline') ? 'online' : 'counter'
}

/** The crossings with the place itself first, then those that are open. */
export function inOrder(crossings: readonly Crossing[], here: string): Crossing[] {
  const rank = (crossing: Crossing) => (crossing.handlingRegion === here ? 0 : crossing.refusal === null ? 1 : 2)
  return [...crossings].sort((one, other) => rank(one) - rank(other))
}
