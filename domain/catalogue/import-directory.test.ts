import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from './csv.ts'
import { importDirectory } from './import-directory.ts'

const HEADER = 'department,main_item,name,item_code,task_type,dept_code'
const GOOD = '11220303000000000C'
const oneRow = (fields: string) => importDirectory(`${HEADER}\n${fields}\n`, '511602').rows[0]

/** The row · the damage that is reported. */
const cases: [string, string[]][] = [
  [`区局,未分类,备案,511Z07001006-511602000000-000-${GOOD}-1-00,10,${GOOD}`, []],
  [`区局,未分类,备案,511A0138000000-511602000000-000-1151130108778239R-1-00,1,${GOOD}`, ['agencyNotCreditCode']],
  [`区局,未分类,备案,511A0138000000-511602000000-000-00877868-5-1-00,1,${GOOD}`, ['agencyNotCreditCode']],
  [`区局,未分类,备案,G-000007-001-511602000000-000-${GOOD.toLowerCase()}-1-00,5,${GOOD}`, ['agencyNotCreditCode']],
  [`区局,未分类,备案,E-000004-001-11511301008778386B,10,${GOOD}`, ['areaMissing']],
  [`区局,未分类,备案,1J-5100-00027-510000000000-000-${GOOD}-1-00,10,${GOOD}`, ['areaOfAnotherPlace']],
  [`区局,未分类,备案,A-005818-5818-511602000000-000-${GOOD}-1-00,20,${GOOD}`, ['typeDisagreesWithCode']],
  [`区局,未分类,备案,51201400100002-511602000000-000-${GOOD}-2-00,99,11736`, ['typeUnknown', 'departmentNotCreditCode']],
  [`区局,未分类,备案管理(县级）,51201400100002-511602000000-000-${GOOD}-1-00,20,${GOOD}`, ['nameMalformed']],
  [`区局,未分类,拖拉机\\联合收割机,51201400100002-511602000000-000-${GOOD}-1-00,20,${GOOD}`, ['nameMalformed']],
]

for (const [row, damage] of cases) {
  test(`R-CODE-006: ${row.split(',')[3]} is kept, damage: ${damage.join(', ') || 'none'}`, () => {
    const imported = oneRow(row)
    assert.deepEqual(imported?.damage, damage)
    assert.equal(imported?.localCode, row.split(',')[3])
  })
}

test('a type is kept as two digits, an unsorted main item as null', () => {
  const row = oneRow(`区局,未分类,备案,511Z07001006-511602000000-000-${GOOD}-1-00,5,${GOOD}`)
  assert.deepEqual([row?.typeCode, row?.mainItem, row?.line], ['05', null, 2])
})

test('a name that occurs twice is reported the second time', () => {
  const row = `区局,公示,备案,511Z07001006-511602000000-000-${GOOD}-1-00,10,${GOOD}`
  const { rows } = importDirectory(`${HEADER}\n${row}\n${row}`, '511602')
  assert.deepEqual(rows.map(({ damage }) => damage), [[], ['nameRepeated']])
})

test('a line without the six columns is left out and named', () => {
  const { rows, unreadable } = importDirectory(`${HEADER}\n区局,未分类\n`, '511602')
  assert.deepEqual([rows, unreadable], [[], [{ line: 2, fields: 2 }]])
})

test('another header is another file', () => {
  assert.throws(() => importDirectory('a,b,c\n', '511602'), /starts with the columns/)
})

test('quoted fields may hold commas, quotes and line breaks', () => {
  assert.deepEqual(readCsv('a,"b,""c""\nd"\r\n\ne,\n'), [
    { line: 1, fields: ['a', 'b,"c"\nd'] },
    { line: 4, fields: ['e', ''] },
  ])
})
