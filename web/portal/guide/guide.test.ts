import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOrder, wayOf } from './guide.ts'
import type { Crossing, Guide, Way } from './guide.ts'

const crossing = (handlingRegion: string, modes: string[], refusal: string | null = null): Crossing => ({
  handlingRegion, handlingRegionName: '', handlingRegionNameEn: '', modes, ground: null, agreementNumber: null, authority: null, authorityEn: null, refusal,
})
const guideOf = (modes: string[]) => ({ guide: { modes } }) as unknown as Pick<Guide, 'guide'>

const ways: [string, string[], Crossing | undefined, Way][] = [
  ['agreed online', ['fullyOnline', 'remoteIntake'], crossing('211282', ['fullyOnline', 'remoteIntake']), 'online'],
  ['agreed for the counter alone', ['fullyOnline', 'remoteIntake'], crossing('211282', ['remoteIntake']), 'counter'],
  ['two authorities, one visit', ['jointHandling'], crossing('211282', ['jointHandling']), 'counter'],
  ['refused', ['fullyOnline'], crossing('150404', [], '没有协议'), 'none'],
  ['not chosen yet', ['fullyOnline'], undefined, 'none'],
  ['here, by phone', ['fullyOnline'], crossing('220303', []), 'online'],
  ['here, with originals', ['remoteIntake'], crossing('220303', []), 'counter'],
]

for (const [what, modes, chosen, way] of ways) {
  test(`${what}: ${way}`, () => assert.equal(wayOf(guideOf(modes), chosen, '220303'), way))
}

test('the place itself comes first, then what is open', () => {
  const order = inOrder([crossing('150404', [], '没有协议'), crossing('211282', ['remoteIntake']), crossing('220303', [])], '220303')
  assert.deepEqual(order.map((one) => one.handlingRegion), ['220303', '211282', '150404'])
})
