import { readFileSync } from 'node:fs'
import { importDirectory, type DirectoryDamage } from '@tongban/domain/catalogue/import-directory.ts'
import type { Findings } from './findings.ts'

/** Rows by item type as the source counts them. */
const BY_TYPE = { '01': 536, '05': 9, '07': 50, '08': 2, '09': 8, '10': 182, '20': 348 }

/** A real district directory comes in whole, with its damage reported and nothing tidied. @rule R-CODE-006 */
export function checkDirectory(path: string, findings: Findings): void {
  const { rows, unreadable } = importDirectory(readFileSync(path, 'utf8'), '511602')
  const withDamage = (damage: DirectoryDamage) => rows.filter((row) => row.damage.includes(damage))
  findings.equal('directory rows', rows.length, 1135)
  findings.equal('directory unreadable lines', unreadable, [])
  findings.equal('directory departments', new Set(rows.map((row) => row.department)).size, 34)
  findings.equal('directory rows without a main item', rows.filter((row) => row.mainItem === null).length, 615)
  for (const [type, count] of Object.entries(BY_TYPE)) {
    findings.equal(`directory rows of type ${type}`, rows.filter((row) => row.typeCode === type).length, count)
  }
  findings.equal('directory codes without an area', withDamage('areaMissing').length, 3)
  findings.equal('directory codes with another area', withDamage('areaOfAnotherPlace').length, 1)
  findings.equal('directory names that occur twice', withDamage('nameRepeated').length, 2)
  findings.equal('directory licence codes with another type', withDamage('typeDisagreesWithCode').length, 34)
  for (const [agency, count] of [['1151130108778239R', 63], ['1151130000877869M', 28], ['TE5116020105116050', 7], ['2222222222222', 8]] as const) {
    const damaged = withDamage('agencyNotCreditCode').filter((row) => row.localCode.includes(`-${agency}-`))
    findings.equal(`directory rows of agency ${agency}`, damaged.length, count)
  }
  findings.equal('directory codes all differ', new Set(rows.map((row) => row.localCode)).size, rows.length)
}
