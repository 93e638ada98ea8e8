import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permissionsOf, roles, maySitTogether, type Role } from './permissions.ts'

test('S-08: whoever runs the platform has no part in its cases', () => {
  const table: [held: Role[], together: boolean][] = [
    [['operator'], true],
    [['intakeClerk', 'caseClerk'], true],
    [['reviewer', 'approver'], true],
    [['operator', 'supervisor'], false],
    [['operator', 'intakeClerk'], false],
  ]
  for (const [held, together] of table) assert.equal(maySitTogether(held), together, held.join(' + '))
  assert.equal([...permissionsOf(['operator'])].some((permission) => permission.startsWith('case.')), false)
})

test('S-05: a permission comes from a role and from nowhere else', () => {
  assert.equal(permissionsOf([]).size, 0)
  for (const role of roles) assert.ok(permissionsOf([role]).has('session'), role)
})
