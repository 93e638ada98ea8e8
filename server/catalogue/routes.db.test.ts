import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { ItemSummary } from '@tongban/contract/catalogue/operations.ts'
import { servedRegions } from './content.ts'
import { createCatalogue } from './catalogue.ts'
import { mountCatalogue } from './routes.ts'
import { testIdentity } from '../identity/test-identity.ts'

const here = await testIdentity({ after })
const { send, content, clock } = here
const served = new Set(servedRegions(content))
mountCatalogue(here.http, { catalogue: createCatalogue(content, served, '220303'), served, clock })

const itemsOf = async (query: string, region = '220303') =>
  (await send('GET', `/api/regions/${region}/items${query}`)).body['items'] as ItemSummary[]
const byName = (items: ItemSummary[], name: string) => items.find((item) => item.name === name)

test('a region is told by everything it lies in', async () => {
  const { body } = await send('GET', '/api/regions')
  const regions = body['regions'] as { code: string; fullName: string; fullNameEn: string; served: boolean }[]
  const tiedong = regions.find((region) => region.code === '220303')
  assert.deepEqual([tiedong?.fullName, tiedong?.fullNameEn, tiedong?.served], ['吉林省四平市铁东区', 'Tiedong District, Siping, Jilin', true])
  assert.deepEqual(regions.filter((region) => region.served).map((region) => region.code).sort(), ['150404', '211282', '220303'])
  assert.equal(body['portalRegion'], '220303')
})

test('without words, what can be applied for comes first', async () => {
  const items = await itemsOf('')
  const firstClosed = items.findIndex((item) => !item.open)
  assert.ok(firstClosed > 0 && items.slice(firstClosed).every((item) => !item.open))
})

test('a question is answered with the words that led there', async () => {
  const [first] = await itemsOf(`?words=${encodeURIComponent('我的身份证丢了怎么办')}`)
  assert.deepEqual([first?.name, first?.because], ['居民身份证补领', ['身份证丢了']])
})

test('what is only listed can be found, and says that it is not open here', async () => {
  const item = byName(await itemsOf(`?words=${encodeURIComponent('不动产抵押登记')}`), '不动产抵押登记')
  assert.deepEqual([item?.open, item?.modes, item?.code], [false, [], 'KS-088'])
})

test('unverified and superseded rows of the national list are shown to nobody who searches @rule R-KS-008 @rule R-KS-009', async () => {
  const names = (await itemsOf('')).map((item) => item.name)
  for (const name of ['学历公证', '内地居民结婚登记']) assert.ok(!names.includes(name), name)
})

test('for one handling region only what it decides for people from here, in the ways it takes', async () => {
  const items = await itemsOf('?handlingRegion=211282')
  assert.deepEqual(byName(items, '补领、换领驾驶证')?.modes, ['fullyOnline', 'remoteIntake'])
  assert.deepEqual(byName(items, '父母投靠子女户口迁移')?.modes, ['jointHandling'])
  assert.ok(items.every((item) => item.modes.length > 0))
})

test('a handling region without any ground offers less', async () => {
  const [near, far] = [await itemsOf('?handlingRegion=211282'), await itemsOf('?handlingRegion=150404', '211282')]
  assert.ok(far.length > 0 && far.length < near.length)
  assert.ok(far.every((item) => content.items.get(item.code)?.national?.verified))
})

test('the own region handles its own, and an unserved one nothing', async () => {
  assert.ok((await itemsOf('?handlingRegion=220303')).every((item) => item.modes.join() === 'local'))
  assert.deepEqual(await itemsOf('?handlingRegion=110101'), [])
})

test('cross-region only', async () => {
  const items = await itemsOf('?crossOnly=true')
  assert.ok(items.length > 0 && items.every((item) => item.crossRegions > 0))
})

test('a region that is not served is told so', async () => {
  for (const path of ['/api/regions/110101/items', '/api/regions/110101/items/000709110003']) {
    assert.equal((await send('GET', path)).body['code'], 'RegionNotServed')
  }
})

type Crossing = { handlingRegion: string; modes: string[]; ground: string | null; agreementNumber: string | null; authority: string | null; refusal: string | null }
const guide = async (code: string, region = '220303', language = 'zh-CN') => (await send('GET', `/api/regions/${region}/items/${code}`, { language })).body
const crossingTo = (body: Record<string, unknown>, region: string) => (body['crossings'] as Crossing[]).find((one) => one.handlingRegion === region)

test('a guide says for every served region whether, how, on what ground, and who decides', async () => {
  const body = await guide('000131024000')
  assert.deepEqual((body['crossings'] as Crossing[]).map((one) => one.handlingRegion), ['220303', '150404', '211282'])
  const [own, across] = [crossingTo(body, '220303'), crossingTo(body, '211282')]
  assert.deepEqual([own?.modes, own?.ground], [['local'], 'sameRegion'])
  assert.deepEqual([across?.modes, across?.ground, across?.agreementNumber, across?.refusal], [['fullyOnline', 'remoteIntake'], 'agreement', '2025-03', null])
  assert.match(across?.authority ?? '', /开原市/)
})

test('a crossing without a ground is refused in the reader’s language, with what would open it', async () => {
  const [zh, en] = [await guide('000131024000', '211282'), await guide('000131024000', '211282', 'en')]
  assert.match(crossingTo(zh, '150404')?.refusal ?? '', /不能跨省办这个事项.*可以办。$/)
  assert.match(crossingTo(en, '150404')?.refusal ?? '', /cannot cross between Kaiyuan and Songshan.*opens once/)
  assert.deepEqual(crossingTo(zh, '150404')?.modes, [])
})

test('an agreement that has run out opens nothing any more', async () => {
  const catalogue = createCatalogue(content, served, '220303')
  const on = (day: string) => catalogue.guide('220303', '000131024000', day, 'zh')?.crossings.find((one) => one.handlingRegion === '211282')?.modes
  assert.deepEqual([on('2028-03-17'), on('2028-03-18'), on('2028-03-17')], [['fullyOnline', 'remoteIntake'], [], ['fullyOnline', 'remoteIntake']])
})

for (const code of ['000000000000', 'KS-001', 'KS-088']) {
  test(`there is no guide for ${code}`, async () => assert.equal((await guide(code))['code'], 'ItemNotFound'))
}

test('the national list shows what is verified, beside the official total @rule R-KS-008', async () => {
  const { body } = await send('GET', '/api/national-items')
  const items = body['items'] as { id: string; code: string | null; supersededBy: string | null }[]
  assert.deepEqual([body['officialTotal'], body['officialAdditions'], body['loaded'], body['verified'], items.length], [140, 22, content.nationalList.meta.loaded.total, items.length, items.length])
  assert.equal(items.find((item) => item.id === 'KS-006')?.code, '000709110003')
  assert.match(items.find((item) => item.id === 'KS-109')?.supersededBy ?? '', /婚姻登记条例/)
})

test('drafts of the list are for those who check them', async () => {
  const read = async (cookie?: string) => (await send('GET', '/api/catalogue/drafts', cookie === undefined ? {} : { cookie })).body
  assert.equal((await read())['code'], 'NotLoggedIn')
  assert.equal((await read(await here.logInStaff('220303', 'chang')))['code'], 'PermissionMissing')
  const { items } = (await read(await here.logInStaff('220303', 'he'))) as { items: { id: string }[] }
  assert.ok(items.length > 0 && items.every((item) => !content.nationalList.rows.find((row) => row.id === item.id)?.verified))
})

test('an answer is made once a day', () => {
  const catalogue = createCatalogue(content, served, '220303')
  const ask = (day: string) => catalogue.guide('220303', '000131024000', day, 'zh')
  assert.equal(ask('2026-09-17'), ask('2026-09-17'))
  assert.notEqual(ask('2026-09-17'), ask('2026-09-18'))
})
