import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths as desk } from '../desk/paths.ts'
import { paths as portal } from '../portal/paths.ts'

const printed = (paths: Record<string, (argument: string) => string>) => Object.fromEntries(Object.entries(paths).map(([page, path]) => [page, path('x/1')]))

test('the map of the portal', () => {
  assert.deepEqual(printed(portal), {
    home: '/',
    cross: '/cross',
    guide: '/items/x%2F1',
    apply: '/items/x%2F1/apply',
    track: '/track',
    trackNumber: '/track/x%2F1',
    trackToken: '/t/x%2F1',
    login: '/login',
    mine: '/mine',
    mineCase: '/mine/x%2F1',
    handedIn: '/mine/x%2F1/handed-in',
    national: '/national',
  })
})

test('the map of the desk', () => {
  assert.deepEqual(printed(desk), {
    login: '/desk/login',
    work: '/desk',
    intake: '/desk/intake',
    case: '/desk/cases/x%2F1',
    catalogue: '/desk/catalogue',
    exchange: '/desk/exchange',
  })
})
