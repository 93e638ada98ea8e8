import type { Region } from './region.ts'

/** Regions by code; the links to parents make it a tree. */
export type RegionTree = ReadonlyMap<string, Region>

/**
 * The region and everything above it, nearest first. Throws when a region is not in the tree,
 * because content that was loaded names no unknown region.
 */
export function lineageOf(regions: RegionTree, code: string): Region[] {
  const lineage: Region[] = []
  let next: string | null = code
  while (next !== null) {
    const region = regions.get(next)
    if (region === undefined) throw new Error(`Region ${next} is not in the region tree`)
    lineage.push(region)
    next = region.parent
  }
  return lineage
}

/** Whether what was said of `outer` holds for `inner`: they are the same, or `inner` lies below it. @rule R-DIV-001 */
export function coversRegion(regions: RegionTree, outer: string, inner: string): boolean {
  return lineageOf(regions, inner).some((region) => region.code === outer)
}
