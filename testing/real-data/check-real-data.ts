import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadContent } from '../../server/catalogue/content-loader.ts'
import { checkDirectory } from './check-directory.ts'
import { checkNationalList } from './check-national-list.ts'
import { checkRecords } from './check-records.ts'
import { Findings } from './findings.ts'

/*
 * Compares the content with the published records that its facts were taken from, and feeds the
 * importer a real directory with all its damage. The records are not ours to ship, so this stands
 * apart from the tests and does nothing where they are absent.
 */
const shared = fileURLToPath(new URL('../../../shared', import.meta.url))
const content = fileURLToPath(new URL('../../content', import.meta.url))

if (!existsSync(`${shared}/data/hunan`)) {
  console.log(`No published records at ${shared}, so there is nothing to compare the content with.`)
} else {
  const findings = new Findings()
  const loaded = loadContent(content)
  checkRecords(loaded, `${shared}/data/hunan`, findings)
  checkNationalList(loaded, `${shared}/domain/kuasheng-items.json`, findings)
  checkDirectory(`${shared}/data/guangan-directory.csv`, findings)
  for (const failure of findings.failures) console.log(`✗ ${failure}`)
  console.log(`${findings.passed} passed, ${findings.failures.length} failed`)
  if (findings.failures.length > 0) process.exitCode = 1
}
