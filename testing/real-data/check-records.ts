import { existsSync, readFileSync } from 'node:fs'
import { guidedItems, type Content, type GuidedItem } from '../../server/catalogue/content.ts'
import type { Findings } from './findings.ts'

/** The fields of a published record that facts are taken from; they are text even where they are numbers. */
type PublishedRecord = {
  rightsCode: string
  unifyName: string
  approveLimit: string
  commitmentLimit: string
  resultSampleName: string
  materialList: { materialTitle: string; isMust: string }[]
}

/** Every fact that a guide says it took from a record agrees with that record. */
export function checkRecords(content: Content, folder: string, findings: Findings): void {
  for (const item of guidedItems(content)) {
    const { citation } = item.guide
    if (citation === null) continue
    const path = `${folder}/${citation.record}.json`
    findings.holds(`${item.code}: record ${citation.record} exists`, existsSync(path))
    if (!existsSync(path)) continue
    const record = JSON.parse(readFileSync(path, 'utf8')) as PublishedRecord
    const compare = {
      code: () => findings.equal(`${item.code} code`, item.code, record.rightsCode),
      name: () => findings.equal(`${item.code} name`, plain(item.name), plain(record.unifyName)),
      limits: () => compareLimits(item, record, findings),
      materials: () => compareMaterials(item, record, findings),
      result: () => findings.equal(`${item.code} result`, plain(item.guide.result.name), plain(record.resultSampleName)),
    }
    for (const fact of citation.facts) compare[fact]()
  }
}

function compareLimits(item: GuidedItem, record: PublishedRecord, findings: Findings): void {
  findings.equal(`${item.code} statutory limit`, item.guide.statutoryLimit.amount, Number(record.approveLimit))
  findings.equal(`${item.code} committed limit`, item.guide.committedLimit.amount, Number(record.commitmentLimit))
}

/** Nothing that the record asks for is forgotten, and nothing that it leaves open is demanded. @rule R-ITEM-011 */
function compareMaterials(item: GuidedItem, record: PublishedRecord, findings: Findings): void {
  for (const { materialTitle, isMust } of record.materialList) {
    const asked = item.guide.materials.find((material) => sameMaterial(material.name, materialTitle))
    if (isMust === '必要') findings.holds(`${item.code}: material “${materialTitle}” is in the guide`, asked !== undefined)
    else findings.holds(`${item.code}: material “${materialTitle}” is not demanded`, asked?.necessity !== 'required')
  }
}

function sameMaterial(ours: string, theirs: string): boolean {
  const [a, b] = [plain(ours), plain(theirs)]
  return a.includes(b) || b.includes(a)
}

/** A name without brackets and their contents, punctuation, and the name of the province that published it. */
function plain(name: string): string {
  return name.replace(/湖南省?/g, '').replace(/（[^）]*）|\([^)]*\)/g, '').replace(/[《》“”"；;，,、\s]/g, '')
}
