import type { ServiceItem } from './item.ts'
import type { Organisation } from './region.ts'

/** The authority of a region that decides an item, or null when none handles its ministry there. @term 办理单位 */
export function findResponsibleOrganisation(
  organisations: Iterable<Organisation>,
  item: ServiceItem,
  region: string,
): Organisation | null {
  return findOrganisationFor(organisations, item.ministry, region)
}

/** The authority of a region that handles a ministry's matters, for an item or for one act of a joint case. */
export function findOrganisationFor(organisations: Iterable<Organisation>, ministry: string, region: string): Organisation | null {
  for (const organisation of organisations) {
    if (organisation.region === region && organisation.handles.includes(ministry)) return organisation
  }
  return null
}
