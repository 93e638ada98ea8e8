import type { Checked } from './checked.ts'

export type RegionCodeLevel = 'province' | 'city' | 'county' | 'street' | 'community'

/** An administrative code read apart; `parent` is null for a province. @term 行政区划代码 */
export type RegionCode = { code: string; level: RegionCodeLevel; province: string; parent: string | null }

export type RegionCodeReason = 'length' | 'characters' | 'gap'

const LEVELS = ['province', 'city', 'county', 'street', 'community'] as const
const LENGTHS: Record<RegionCodeLevel, number> = { province: 6, city: 6, county: 6, street: 9, community: 12 }

/**
 * Checks the shape of a code of 6 (province, city, county), 9 (street) or 12 digits (community). A
 * `gap` is a lower part under an upper part of zeros. Whether the code was in force on a day is
 * for the tree of regions to say, which keeps a date with every code. @rule R-DIV-001
 */
export function checkRegionCode(code: string): Checked<RegionCode, RegionCodeReason> {
  if (!/^\d*$/.test(code)) return { valid: false, reason: 'characters' }
  if (![6, 9, 12].includes(code.length)) return { valid: false, reason: 'length' }
  const parts = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9, 12)]
  const depth = parts.findLastIndex((part) => Number(part) > 0)
  const level = LEVELS[depth]
  const hasGap = parts.slice(0, depth).some((part) => Number(part) === 0)
  if (level === undefined || hasGap || code.length !== LENGTHS[level]) return { valid: false, reason: 'gap' }
  return { valid: true, parts: { code, level, province: `${parts[0]}0000`, parent: parentOfCode(code, level) } }
}

function parentOfCode(code: string, level: RegionCodeLevel): string | null {
  switch (level) {
    case 'province':
      return null
    case 'city':
      return `${code.slice(0, 2)}0000`
    case 'county':
      return `${code.slice(0, 4)}00`
    case 'street':
      return code.slice(0, 6)
    case 'community':
      return code.slice(0, 9)
    default:
      return level satisfies never
  }
}
