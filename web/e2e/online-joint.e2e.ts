import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chooseDelivery, chooseItem, handIn, tickMaterial, writeApplicant, writeForm, type Brought } from './intake.ts'
import { act, caseOf, choose, fillIn, lookAgain, openCase, refusalOf, seesText, sitDown, track } from './people.ts'
import { openStage, type Actor } from './stage.ts'

const stage = await openStage({ after }, '2026-09-17T02:00:00.000Z')

/** 刘春华 moves her registration from 铁东 to her husband's in 开原: 铁东 must let her go, 开原 decides. */
const move: Brought = {
  applicant: { identifier: '220303190001010005', name: '刘春华', phone: '13800000002' },
  there: '辽宁省铁岭市开原市',
  item: { words: '夫妻投靠', name: '夫妻投靠户口迁移' },
  form: {
    户口从哪里迁出: '四平市铁东区平东街道平东路 1 号', 户口迁到哪里: '开原市新城街道滨水路 8 号', 配偶姓名: '李仲平', 通讯地址: '开原市新城街道滨水路 8 号',
  },
  materials: [{ name: '投靠人居民户口簿内页' }, { name: '被投靠人居民户口簿内页' }],
  delivery: '窗口领取',
}

test('one application, two authorities: 铁东 lets the household go, 开原 decides, and both read the same', async () => {
  const resident = await stage.enter('phone', '/items/000109147004?there=211282')
  await seesText(resident, '多地联办', '交一次，两地各办各的一段')
  await resident.checkAccess()
  await resident.picture('guide-joint-phone')
  const [chang, sun] = await Promise.all([sitDown(stage, '常敏'), sitDown(stage, '孙丽')])
  const receipt = await takenIn(chang)
  await lookAgain(stage, sun)
  await openCase(sun, receipt.number)
  await act(sun, '受理')
  await resident.page.goto(`${stage.address}/track`)
  await track(resident, receipt)
  await seesText(resident, '四平市公安局铁东区分局 正在办联办环节')
  await resident.checkAccess()
  await resident.picture('joint-track-phone')

  await refusedWhileOpen(receipt)
  await letGo(receipt)
  await decided(receipt)
  for (const one of [chang, sun]) {
    await one.page.goto(`${stage.address}/desk`, { waitUntil: 'networkidle' })
    await openCase(one, receipt.number)
  }
  assert.deepEqual(await timelineOf(chang), await timelineOf(sun), 'both ends read the same time line')
  await sun.checkAccess()
  await sun.picture('joint-case-desktop')
  await lookAgain(stage, resident)
  await seesText(resident, /开原市.*正在制发结果/)
})

/** The counter of 铁东 takes the marriage certificate as a scan; a joint case is in both places from its first moment. */
async function takenIn(chang: Actor): Promise<{ number: string; lookupCode: string }> {
  const { page } = chang
  const photo = await page.screenshot({ type: 'png', clip: { x: 0, y: 0, width: 120, height: 80 } })
  await page.getByRole('button', { name: '收一件' }).click()
  await writeApplicant(chang, move)
  await chooseItem(chang, move)
  await writeForm(chang, move)
  for (const material of move.materials) await tickMaterial(chang, material)
  await page.getByRole('button', { name: '加扫描件 结婚证' }).click()
  await page.getByLabel('选文件 结婚证').setInputFiles({ name: '结婚证.png', mimeType: 'image/png', buffer: photo })
  await page.getByRole('listitem').filter({ hasText: '结婚证.png' }).getByText('已上传').waitFor()
  await chooseDelivery(chang, move)
  return handIn(chang)
}

/** Before 铁东 has done its part the approver of 开原 cannot decide, and reads why. */
async function refusedWhileOpen({ number }: { number: string }): Promise<void> {
  const approver = await sitDown(stage, '王国栋')
  await openCase(approver, number)
  assert.match(await refusalOf(approver, '作出决定'), /联办|迁出地/)
  await approver.checkAccess()
  await approver.close()
}

/** The police of 铁东 find the case in their own list and sign the household out. */
async function letGo({ number }: { number: string }): Promise<void> {
  const officer = await sitDown(stage, '胡伟')
  await seesText(officer, '夫妻投靠户口迁移')
  await officer.checkAccess()
  await openCase(officer, number)
  const joint = await choose(officer, '办理联办环节')
  await fillIn(joint, { 同意: true, 办理意见: '核对无误，同意迁出。' })
  await officer.checkAccess()
  await officer.picture('joint-act-desktop')
  await joint.getByRole('button', { name: '办理联办环节' }).click()
  await joint.waitFor({ state: 'hidden' })
  await stage.settle()
  await officer.close()
}

/** One reviewer of 开原 signs, and the approver decides with both opinions before him. */
async function decided({ number }: { number: string }): Promise<void> {
  const [reviewer, approver] = await Promise.all([sitDown(stage, '李明哲'), sitDown(stage, '王国栋')])
  await openCase(reviewer, number)
  await act(reviewer, '签署审查意见', { 同意: true, 审查意见: '婚姻关系存续，符合投靠落户规定。' })
  await openCase(approver, number)
  await seesText(approver, '核对无误，同意迁出。')
  await act(approver, '作出决定', { 准予: true })
  await reviewer.close()
  await approver.close()
}

/** What happened, line by line, without the moment at which this end came to know it. */
async function timelineOf(actor: Actor): Promise<string[]> {
  const line = caseOf(actor).getByRole('list', { name: '办理经过' })
  await line.getByText('决定').first().waitFor()
  return line.getByRole('listitem').allInnerTexts()
}
