import type { Organisation, Region } from '@tongban/domain/catalogue/region.ts'

/** The names that people read in place of codes. An unknown code is shown as it is. */
export type Names = {
  region(code: string): { zh: string; en: string }
  organisation(id: string): { zh: string; en: string }
}

/** Names from content. */
export function createNames(regions: ReadonlyMap<string, Region>, organisations: ReadonlyMap<string, Organisation>): Names {
  return {
    region(code) {
      const region = regions.get(code)
      return { zh: region?.name ?? code, en: region?.nameEn ?? code }
    },
    organisation(id) {
      const organisation = organisations.get(id)
      return { zh: organisation?.name ?? id, en: organisation?.nameEn ?? id }
    },
  }
}
