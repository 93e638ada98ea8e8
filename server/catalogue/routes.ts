import { getGuide, listDraftItems, listNationalItems, listRegions, searchItems } from '@tongban/contract/catalogue/operations.ts'
import type { Caller } from '../identity/caller.ts'
import type { PlatformClock } from '../platform/clock.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { refuse } from '../platform/http/refused.ts'
import type { Catalogue } from './catalogue.ts'

export type CatalogueTools = { catalogue: Catalogue; served: ReadonlySet<string>; clock: PlatformClock }

/** What anybody may look up before handing anything in. */
export function mountCatalogue(http: Pick<HttpServer<Caller>, 'mount'>, { catalogue, served, clock }: CatalogueTools): void {
  http.mount(listRegions, () => catalogue.regions())
  http.mount(searchItems, ({ params, query }) => {
    if (!served.has(params.region)) return refuse({ code: 'RegionNotServed' })
    return { items: catalogue.items({ region: params.region, ...query }, clock.today()) }
  })
  http.mount(getGuide, ({ params, language }) => {
    if (!served.has(params.region)) return refuse({ code: 'RegionNotServed' })
    return catalogue.guide(params.region, params.code, clock.today(), language) ?? refuse({ code: 'ItemNotFound' })
  })
  http.mount(listNationalItems, () => catalogue.nationalList())
  http.mount(listDraftItems, () => catalogue.drafts())
}
