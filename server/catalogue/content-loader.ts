import { Type } from 'typebox'
import {
  AgreementFile, CalendarFile, DemoAccountsFile, ItemFile, NationalListFile, NationalListMetaFile, OrganisationFile, RegionFile,
} from '@tongban/contract/catalogue/content-schemas.ts'
import type { Agreement } from '@tongban/domain/catalogue/agreement.ts'
import type { ServiceItem } from '@tongban/domain/catalogue/item.ts'
import type { Organisation, Region } from '@tongban/domain/catalogue/region.ts'
import type { CalendarYear } from '@tongban/domain/clocks/calendar.ts'
import { ContentError } from './content-error.ts'
import { ContentFiles, type ReadFile } from './content-files.ts'
import { checkAccounts, checkCalendar } from './content-checks-plain.ts'
import { checkAgreement, checkItem, checkNationalList, checkOrganisations, checkRegions } from './content-checks.ts'
import type { Content, NationalRow } from './content.ts'

const NATIONAL_LIST = 'items/national.json'
const NATIONAL_META = 'items/national.meta.json'
const ACCOUNTS = 'demo/accounts.json'
const AREA_CODES = 'regions/area-codes.json'

const CodesByProvince = Type.Record(Type.String(), Type.Array(Type.String()))
const AreaCodesFile = Type.Object({ current: CodesByProvince, former: CodesByProvince })

/**
 * Reads and checks a content folder: the shape of each file, the rules of its items, and everything
 * that one file says of another. Throws ContentError with all problems at once, so that an editor
 * corrects them in one go.
 */
export function loadContent(directory: string): Content {
  const files = new ContentFiles(directory)
  const regions = byKey<Region>(files, files.read('regions/regions.json', RegionFile), (region) => region.code)
  checkRegions(files, regions)
  const organisations = readOrganisations(files, regions)
  const nationalList = readNationalList(files)
  const items = readItems(files, organisations, nationalList.rows)
  const agreements = readAgreements(files, regions, items)
  const calendars: CalendarYear[] = files.readAll('calendars', CalendarFile).map((read) => {
    checkCalendar(files, read)
    return read.value
  })
  const accounts = files.has(ACCOUNTS) ? files.read(ACCOUNTS, DemoAccountsFile) : null
  if (accounts !== null) checkAccounts(files, accounts, regions, organisations)
  const areaCodes = files.read(AREA_CODES, AreaCodesFile)
  if (files.problems.length > 0 || nationalList.meta === null || areaCodes === null) throw new ContentError(files.problems)
  return freezeDeep({
    regions,
    organisations,
    items: new Map([...items, ...listedOnly(nationalList.rows, items)]),
    agreements,
    calendars,
    nationalList: { rows: nationalList.rows, meta: nationalList.meta },
    areaCodes: new Set([...Object.values(areaCodes.value.current), ...Object.values(areaCodes.value.former)].flat()),
    demoAccounts: accounts?.value ?? null,
    version: files.version(),
  })
}

function readOrganisations(files: ContentFiles, regions: ReadonlyMap<string, Region>): Map<string, Organisation> {
  const organisations = new Map<string, Organisation>()
  for (const read of files.readAll('organisations', OrganisationFile)) {
    for (const [id, organisation] of byKey<Organisation>(files, read, (one) => one.id)) organisations.set(id, organisation)
    checkOrganisations(files, read, regions)
  }
  return organisations
}

function readNationalList(files: ContentFiles) {
  const list = files.read(NATIONAL_LIST, NationalListFile)
  const meta = files.read(NATIONAL_META, NationalListMetaFile)
  if (list !== null && meta !== null) checkNationalList(files, list, meta)
  return { rows: list?.value ?? [], meta: meta?.value ?? null }
}

function readItems(
  files: ContentFiles,
  organisations: ReadonlyMap<string, Organisation>,
  nationalRows: readonly NationalRow[],
): Map<string, ServiceItem> {
  const items = new Map<string, ServiceItem>()
  for (const read of files.readAll('items', ItemFile, [NATIONAL_LIST, NATIONAL_META])) {
    checkItem(files, read, organisations, nationalRows)
    items.set(read.value.code, read.value)
  }
  return items
}

function readAgreements(
  files: ContentFiles,
  regions: ReadonlyMap<string, Region>,
  items: ReadonlyMap<string, ServiceItem>,
): Map<string, Agreement> {
  const agreements = new Map<string, Agreement>()
  for (const read of files.readAll('agreements', AgreementFile)) {
    checkAgreement(files, read, regions, items)
    agreements.set(read.value.id, read.value)
  }
  return agreements
}

/**
 * Rows of the national list that no item with a guide stands for. A row that nobody has verified stays
 * a draft. @rule R-KS-008
 */
function listedOnly(rows: readonly NationalRow[], items: ReadonlyMap<string, ServiceItem>): [string, ServiceItem][] {
  const guided = new Set([...items.values()].map((item) => item.national?.id))
  return rows
    .filter((row) => !guided.has(row.id))
    .map((row) => [
      row.id,
      {
        code: row.id,
        name: row.name,
        nameEn: row.nameEn,
        typeCode: null,
        version: row.validFrom,
        status: row.verified ? 'published' : 'draft',
        ministry: row.ministry,
        national: { id: row.id, batch: row.batch, verified: row.verified, source: row.source },
        validFrom: row.validFrom,
        validUntil: row.validUntil,
        supersededBy: row.supersededBy,
        guide: null,
      },
    ])
}

function byKey<T>(files: ContentFiles, read: ReadFile<T[]> | null, keyOf: (entry: T) => string): Map<string, T> {
  const entries = new Map<string, T>()
  read?.value.forEach((entry, index) => {
    const key = keyOf(entry)
    if (entries.has(key)) files.report(read.label, `/${index}`, `“${key}”出现了两次`)
    entries.set(key, entry)
  })
  return entries
}

function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  const inner = value instanceof Map ? value.values() : value instanceof Set ? [] : Object.values(value)
  for (const entry of inner) freezeDeep(entry)
  return Object.freeze(value)
}
