import { readFileSync } from 'node:fs'
import type { Content } from '../../server/catalogue/content.ts'
import type { Findings } from './findings.ts'

type PublishedEntry = {
  id: string
  name: string
  ministry: string
  batch: string | null
  mode: string | null
  verified: boolean
  confidence: string
  source: string
  note?: string
}
type PublishedList = { meta: { official_totals: Record<string, number> }; items: PublishedEntry[] }

const MODES: Record<string, string> = { 全程网办: 'fullyOnline', 异地代收代办: 'remoteIntake', 多地联办: 'jointHandling' }

/** The national list was imported entry by entry, and only what is verified is public. @rule R-KS-008 @rule R-KS-009 */
export function checkNationalList(content: Content, path: string, findings: Findings): void {
  const list = JSON.parse(readFileSync(path, 'utf8')) as PublishedList
  const { rows, meta } = content.nationalList
  findings.equal('number of entries', rows.length, list.items.length)
  const totals = list.meta.official_totals
  findings.equal(
    'official totals',
    Object.values(meta.officialTotals),
    [totals['2020_list'], totals['by_2020-12-31'], totals['by_2021-12-31'], totals.later, totals['2022_additions']],
  )
  for (const entry of list.items) {
    const row = rows.find(({ id }) => id === entry.id)
    const loaded = row && {
      name: row.name, ministry: row.ministry, batch: row.batch, mode: row.mode, verified: row.verified,
      confidence: row.confidence, source: row.source, note: row.note,
    }
    findings.equal(entry.id, loaded, {
      name: entry.name, ministry: entry.ministry, batch: entry.batch, mode: entry.mode === null ? null : MODES[entry.mode],
      verified: entry.verified, confidence: entry.confidence, source: entry.source, note: entry.note ?? null,
    })
    const listed = content.items.get(entry.id)
    if (listed !== undefined) findings.equal(`${entry.id} status`, listed.status, entry.verified ? 'published' : 'draft')
  }
}
