import { checkCreditCode } from '../identity/credit-code.ts'
import { readCsv } from './csv.ts'
import { ITEM_TYPES } from './item-types.ts'

/** What an editor should look at in an imported row; none of it keeps the row out. @rule R-CODE-006 */
export type DirectoryDamage =
  | 'areaMissing'
  | 'areaOfAnotherPlace'
  | 'agencyNotCreditCode'
  | 'departmentNotCreditCode'
  | 'typeUnknown'
  | 'typeDisagreesWithCode'
  | 'nameRepeated'
  | 'nameMalformed'

/** One row of a provincial directory of items, kept as it was found. */
export type DirectoryRow = {
  line: number
  department: string
  /** The main item above it, or null where the source says it is not sorted. */
  mainItem: string | null
  name: string
  /** The local code, unchanged to the character. */
  localCode: string
  /** The two digits of the item type, or null when the source's type is none. @rule R-ITEM-002 */
  typeCode: string | null
  departmentCode: string
  damage: DirectoryDamage[]
}

/** A line that is no row at all, with the number of fields that it has. */
export type UnreadableLine = { line: number; fields: number }

const HEADER = ['department', 'main_item', 'name', 'item_code', 'task_type', 'dept_code']
const UNSORTED = '未分类'

/** Area, agency and the two tail numbers read from the right, because the base may hold hyphens itself. */
const LOCAL_CODE = /^(?<base>.+?)-(?<area>\d{12})-\d{3}-(?<agency>.+)-\d-\d{2}$/

/**
 * Reads a directory in the layout of the Sichuan portal. `area` is the six-digit code of the place that
 * the directory belongs to. Damaged codes are kept and reported in the row; only a line without the six
 * columns is left out. Throws when the header is another one, because then it is another file.
 * @rule R-CODE-006
 */
export function importDirectory(csv: string, area: string): { rows: DirectoryRow[]; unreadable: UnreadableLine[] } {
  const [header, ...lines] = readCsv(csv)
  if (header?.fields.join() !== HEADER.join()) {
    throw new Error(`A directory starts with the columns ${HEADER.join(', ')}`)
  }
  const unreadable: UnreadableLine[] = []
  const rows: DirectoryRow[] = []
  const namesSeen = new Set<string>()
  for (const { line, fields } of lines) {
    const [department, mainItem, name, localCode, taskType, departmentCode] = fields
    if (fields.length !== HEADER.length || !department || mainItem === undefined || !name || !localCode || taskType === undefined || departmentCode === undefined) {
      unreadable.push({ line, fields: fields.length })
      continue
    }
    const typeCode = taskType.padStart(2, '0')
    const damage = [...damageOfCode(localCode, typeCode, area), ...damageOfName(name)]
    if (ITEM_TYPES[typeCode] === undefined) damage.push('typeUnknown')
    if (!checkCreditCode(departmentCode).valid) damage.push('departmentNotCreditCode')
    if (namesSeen.has(name)) damage.push('nameRepeated')
    namesSeen.add(name)
    rows.push({
      line,
      department,
      mainItem: mainItem === UNSORTED ? null : mainItem,
      name,
      localCode,
      typeCode: ITEM_TYPES[typeCode] === undefined ? null : typeCode,
      departmentCode,
      damage,
    })
  }
  return { rows, unreadable }
}

function damageOfCode(localCode: string, typeCode: string, area: string): DirectoryDamage[] {
  const damage: DirectoryDamage[] = []
  const parts = LOCAL_CODE.exec(localCode)?.groups
  if (parts === undefined) damage.push('areaMissing')
  else {
    if (parts.area !== area.padEnd(12, '0')) damage.push('areaOfAnotherPlace')
    const agency = checkCreditCode(parts.agency ?? '')
    if (!agency.valid || agency.parts.code !== parts.agency) damage.push('agencyNotCreditCode')
  }
  // In these codes the letter A stands for a licence.
  if (/^(\d{3}A|A-)/.test(localCode) && typeCode !== '01') damage.push('typeDisagreesWithCode')
  return damage
}

function damageOfName(name: string): DirectoryDamage[] {
  const count = (mark: string) => name.split(mark).length - 1
  const balanced = count('（') === count('）') && count('(') === count(')')
  return balanced && !name.includes('\\') ? [] : ['nameMalformed']
}
