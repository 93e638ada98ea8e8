import { listRegions } from '@tongban/contract/catalogue/operations.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { asked } from '../api/queries.ts'
import { useAppearance } from '../ui/Appearance.tsx'

export const regionsQuery = asked(listRegions, {})

/** The region whose portal this is, named in the reader's language. */
export function usePlace(): { code: string; name: string } {
  const { language } = useAppearance()
  const { regions, portalRegion } = useSuspenseQuery(regionsQuery).data
  const region = regions.find((one) => one.code === portalRegion)
  const name = language === 'en' ? region?.nameEn : region?.name
  return { code: portalRegion, name: name ?? portalRegion }
}
