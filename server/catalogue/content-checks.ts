import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { NationalListMetaFile } from '@tongban/contract/catalogue/content-schemas.ts'
import type { Agreement } from '@tongban/domain/catalogue/agreement.ts'
import type { FormDefinition, ServiceItem } from '@tongban/domain/catalogue/item.ts'
import { lintItem } from '@tongban/domain/catalogue/lint.ts'
import type { Organisation, Region } from '@tongban/domain/catalogue/region.ts'
import { findOrganisationFor } from '@tongban/domain/catalogue/responsible.ts'
import { checkCreditCode } from '@tongban/domain/identity/credit-code.ts'
import { checkRegionCode } from '@tongban/domain/identity/region-code.ts'
import type { ContentFiles, ReadFile } from './content-files.ts'
import type { NationalRow } from './content.ts'

const REGIONS = 'content/regions/regions.json'
const LEVEL_ABOVE: Record<Region['level'], Region['level'][]> = {
  province: [],
  city: ['province'],
  county: ['city', 'province'],
  zone: ['city', 'county'],
  street: ['county', 'zone'],
}

/** Every region hangs below one of a higher level, up to a province. @rule R-DIV-001 @rule R-DIV-002 */
export function checkRegions(files: ContentFiles, regions: ReadonlyMap<string, Region>): void {
  for (const region of regions.values()) {
    const at = `/${region.code}`
    if (!checkRegionCode(region.code).valid) files.report(REGIONS, at, '行政区划代码的写法不对', 'R-DIV-001')
    const parent = region.parent === null ? null : regions.get(region.parent)
    if (parent === undefined) files.report(REGIONS, `${at}/parent`, `没有上级“${region.parent}”`, 'R-DIV-001')
    else if (parent === null && region.level !== 'province') files.report(REGIONS, `${at}/parent`, '缺少上级', 'R-DIV-001')
    else if (parent !== null && !LEVEL_ABOVE[region.level].includes(parent.level)) {
      files.report(REGIONS, `${at}/parent`, `“${parent.name}”不能是它的上级`, 'R-DIV-001')
    }
  }
}

/** One file a region, one service centre in it, and no ministry handled twice. */
export function checkOrganisations(files: ContentFiles, read: ReadFile<Organisation[]>, regions: ReadonlyMap<string, Region>): void {
  if (!regions.has(read.name)) files.report(read.label, '', `文件名“${read.name}”不是已载入的区划代码`)
  const handled = new Set<string>()
  read.value.forEach((organisation, index) => {
    const at = `/${index}`
    if (organisation.region !== read.name) files.report(read.label, `${at}/region`, `应当是“${read.name}”`)
    if (!organisation.id.startsWith(`${organisation.region}-`)) files.report(read.label, `${at}/id`, '要以区划代码开头')
    if (!checkCreditCode(organisation.creditCode).valid) files.report(read.label, `${at}/creditCode`, '统一社会信用代码的校验位不对', '10.2')
    for (const ministry of organisation.handles) {
      if (handled.has(ministry)) files.report(read.label, `${at}/handles`, `“${ministry}”有两家单位办`)
      handled.add(ministry)
    }
  })
  const centres = read.value.filter(({ kind }) => kind === 'serviceCentre').length
  if (centres !== 1) files.report(read.label, '', `应当有一个政务服务中心，现在有 ${centres} 个`)
}

/** The numbers loaded are the numbers said; a superseded row says since when. @rule R-KS-008 @rule R-KS-009 */
export function checkNationalList(files: ContentFiles, list: ReadFile<NationalRow[]>, meta: ReadFile<NationalListMetaFile>): void {
  const verified = list.value.filter((row) => row.verified).length
  const loaded = { total: list.value.length, verified, draft: list.value.length - verified }
  for (const [name, count] of Object.entries(loaded)) {
    const said = meta.value.loaded[name as keyof typeof loaded]
    if (said !== count) files.report(meta.label, `/loaded/${name}`, `写的是 ${said}，实际载入 ${count}`, 'R-KS-008')
  }
  const seen = new Set<string>()
  list.value.forEach((row, index) => {
    if (seen.has(row.id)) files.report(list.label, `/${index}/id`, `“${row.id}”出现了两次`)
    seen.add(row.id)
    if ((row.supersededBy === null) !== (row.validUntil === null)) {
      files.report(list.label, `/${index}`, '写了被什么取代，就要写到哪天为止；反过来也一样', 'R-KS-009')
    }
  })
}

/** The rules of the item itself, its form, and what it says of the national list and of organisations. */
export function checkItem(
  files: ContentFiles,
  read: ReadFile<ServiceItem>,
  organisations: ReadonlyMap<string, Organisation>,
  nationalRows: readonly NationalRow[],
): void {
  const item = read.value
  if (item.code !== read.name) files.report(read.label, '/code', `应当与文件名“${read.name}”一致`)
  for (const finding of lintItem(item)) files.report(read.label, finding.path, finding.message, finding.rule)
  const row = nationalRows.find(({ id }) => id === item.national?.id)
  if (item.national !== null && row === undefined) {
    files.report(read.label, '/national/id', `全国清单里没有“${item.national.id}”`, 'R-KS-004')
  } else if (row !== undefined && (row.verified !== item.national?.verified || row.batch !== item.national.batch)) {
    files.report(read.label, '/national', '与全国清单里的这一条不一致', 'R-KS-004')
  }
  checkForm(files, read)
  const duties = [item.ministry, ...(item.guide?.jointActs ?? []).map((act) => act.organisationDuty)]
  for (const region of new Set([...organisations.values()].map((organisation) => organisation.region))) {
    for (const duty of duties) {
      if (findOrganisationFor(organisations.values(), duty, region) === null) {
        files.report(read.label, '/ministry', `${region} 没有单位办“${duty}”的事项`)
      }
    }
  }
}

function checkForm(files: ContentFiles, read: ReadFile<ServiceItem>): void {
  const form: FormDefinition | undefined = read.value.guide?.form
  if (form === undefined) return
  const ajv = new Ajv({ strict: true, allErrors: true })
  formats.default(ajv)
  try {
    ajv.compile(form.schema)
  } catch (thrown) {
    files.report(read.label, '/guide/form/schema', `不是可用的 JSON Schema：${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

/** An agreement names parties and items that exist, and only modes that the item's guide offers. @rule R-KS-003 */
export function checkAgreement(
  files: ContentFiles,
  read: ReadFile<Agreement>,
  regions: ReadonlyMap<string, Region>,
  items: ReadonlyMap<string, ServiceItem>,
): void {
  const agreement = read.value
  if (agreement.id !== read.name) files.report(read.label, '/id', `应当与文件名“${read.name}”一致`)
  for (const party of agreement.parties) {
    if (!regions.has(party)) files.report(read.label, '/parties', `没有区划“${party}”`)
  }
  if (agreement.validUntil !== null && agreement.validUntil < agreement.validFrom) {
    files.report(read.label, '/validUntil', '比生效的日期早')
  }
  for (const { region } of agreement.contacts) {
    if (!agreement.parties.includes(region)) files.report(read.label, '/contacts', `“${region}”不是协议的一方`)
  }
  agreement.items.forEach(({ code, modes }, index) => {
    const item = items.get(code)
    const at = `/items/${index}`
    if (item === undefined) files.report(read.label, `${at}/code`, `没有事项“${code}”`)
    for (const mode of modes) {
      if (item !== undefined && !item.guide?.modes.includes(mode)) {
        files.report(read.label, `${at}/modes`, `“${item.name}”的指南没有 ${mode}`)
      }
    }
  })
}
