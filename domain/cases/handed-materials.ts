import type { Case, HandedMaterial, PinnedItem } from './case.ts'
import { paperTravels } from './paper.ts'
import type { CaseRefusal } from './refusals.ts'

/** Whether anything at all stands behind a material: a scan, paper, or an original that was seen. */
export function handedIn({ originalSeen, originalPages, copyPages, scans }: HandedMaterial): boolean {
  return scans.length > 0 || originalPages + copyPages > 0 || originalSeen
}

/**
 * What keeps materials from being taken in, however complete they are: one that the item does not ask for or
 * that is there twice, or one without the paper that the deciding side must have in hand. @rule R-KS-006
 */
export function findUnfitMaterials(
  materials: readonly HandedMaterial[],
  item: PinnedItem,
  crossing: Pick<Case, 'intake' | 'handling' | 'channel'>,
): CaseRefusal | null {
  const asked = new Map(item.materials.map((one) => [one.key, one]))
  const keys = materials.map((one) => one.key)
  const unknown = keys.filter((key, index) => !asked.has(key) || keys.indexOf(key) !== index)
  if (unknown.length > 0) return { code: 'MaterialUnknown', keys: unknown }
  if (!paperTravels(crossing)) return null
  const withoutPaper = materials
    .filter((one) => handedIn(one) && one.originalPages + one.copyPages === 0)
    .flatMap(({ key }) => asked.get(key) ?? [])
    .filter((one) => one.paperNeeded)
  return withoutPaper.length > 0 ? { code: 'PaperMissing', materials: withoutPaper.map((one) => one.name) } : null
}
