import { listRegions } from '@tongban/contract/catalogue/operations.ts'
import type { ReplyOf } from '@tongban/contract/operation.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { asked } from '../api/queries.ts'
import { useSession } from '../app/session.ts'
import { useAppearance } from '../ui/Appearance.tsx'
import { chosenRegion, useChosenRegion } from './chosen-region.ts'

type Regions = ReplyOf<typeof listRegions>
type Region = Regions['regions'][number]

export const regionsQuery = asked(listRegions, {})

/** The region in which a person is served: the one chosen on this device, or the portal's own. */
function placeOf({ regions, portalRegion }: Regions, chosen: string | null): string {
  const served = regions.some((region) => region.code === chosen && region.served)
  return served ? chosen! : portalRegion
}

/** The region whose pages are shown, before anything is drawn. */
export async function currentPlace(client: QueryClient): Promise<string> {
  return placeOf(await client.ensureQueryData(regionsQuery), chosenRegion())
}

/** The region whose portal this is, named in the reader's language. */
export function usePlace(): { code: string; name: string } {
  const regions = useSuspenseQuery(regionsQuery).data
  const code = placeOf(regions, useChosenRegion())
  const nameOf = useRegionName()
  return { code, name: nameOf(code) }
}

/** Every region that this deployment knows; those that it runs are marked as served. */
export function useRegions(): Region[] {
  return useSuspenseQuery(regionsQuery).data.regions
}

/** The regions that this deployment runs. */
export function useServedRegions(): Region[] {
  return useRegions().filter((region) => region.served)
}

/** Names a region in the reader's language; one that is not known goes by its code. */
export function useRegionName(): (code: string) => string {
  const { language } = useAppearance()
  const { regions } = useSuspenseQuery(regionsQuery).data
  return (code) => {
    const region = regions.find((one) => one.code === code)
    return (language === 'en' ? region?.nameEn : region?.name) ?? code
  }
}

/** The applicant who is logged in at this place, or null. A session belongs to the region where it began. */
export function useApplicant(): { phone: string } | null {
  const session = useSession()
  const { code } = usePlace()
  const here = session.kind === 'applicant' && session.region === code
  return here && session.phone !== null ? { phone: session.phone } : null
}
