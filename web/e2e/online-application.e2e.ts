import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { answer, fillInAll, goOn, handedIn, photograph, sayWho, stepOf, unemployedOf } from './application.ts'
import { act, caseOf, choose, confirm, fillIn, logInByPhone, lookAgain, openCase, seesText, sitDown } from './people.ts'
import { openStage, type Actor } from './stage.ts'

const stage = await openStage({ after }, '2026-09-17T02:00:00.000Z')
const applyInKaiyuan = '/items/002014104001/apply?there=211282'

const li = unemployedOf({ name: '李仲平', identifier: '211282190001010119', phone: '13800000001' })
const wang = unemployedOf({ name: '王秀兰', identifier: '220302190001010017', phone: '13800000003' })
const zhang = unemployedOf({ name: '张宝', identifier: '15040419000101005X', phone: '13800000004' })

type Receipt = { number: string; lookupCode: string }

test('all from the phone: found as people speak, filled in, decided in 开原 and downloaded', async () => {
  const [resident, sun] = await Promise.all([stage.enter('phone', '/'), sitDown(stage, '孙丽')])
  await foundAsPeopleSpeak(resident)
  await filledInWithMistakes(resident)
  const receipt = await handedInOnce(resident)
  await decidedInKaiyuan(sun, receipt)
  await downloadedAndRated(resident, receipt)
  await sun.close()
  await resident.close()
})

/** What people write, pinyin and slips find the same service; the guide says all before anything begins. */
async function foundAsPeopleSpeak(resident: Actor): Promise<void> {
  const { page } = resident
  const ask = page.getByLabel('您想办什么？')
  await resident.checkAccess()
  await resident.picture('home-phone')
  for (const words of ['shiye', '失业登纪', '丢了工作']) {
    await ask.fill(words)
    await page.getByRole('link', { name: /^失业登记/ }).waitFor()
  }
  await seesText(resident, '因为您写了')
  await resident.checkAccess()
  await resident.picture('search-phone')
  await ask.fill('火星移民')
  await seesText(resident, '没有找到“火星移民”')
  await ask.fill('丢了工作')
  await page.getByRole('link', { name: /^失业登记/ }).click()
  await page.getByRole('radio', { name: /^开原市/ }).check()
  await seesText(resident, '由开原市人力资源和社会保障局决定', '0 次跑动', '不收费')
  await resident.checkAccess()
  await resident.picture('guide-phone')
  await page.getByRole('link', { name: '开始办理' }).click()
}

/** Every mistake is said where it is made, and nothing typed is lost on a reload or without a connection. */
async function filledInWithMistakes(resident: Actor): Promise<void> {
  const place = await stepOf(resident, '这件事归哪里管？')
  assert(await place.getByRole('radio', { name: /^开原市/ }).isChecked(), 'what the guide knows is not asked again')
  await resident.checkAccess()
  await goOn(resident)
  const who = await stepOf(resident, '您是谁？')
  await resident.checkAccess()
  await who.getByLabel('身份证号').fill('2112821900010101')
  await seesText(resident, '已输 16 位，共 18 位')
  await who.getByLabel('身份证号').fill('211282190001010118')
  await seesText(resident, /校验|最后一位|号码不对/)
  await resident.checkAccess()
  await sayWho(resident, li)
  await resident.picture('apply-who-phone')
  await goOn(resident)
  await formFilledIn(resident)
  await materialsSent(resident)
  const delivery = await stepOf(resident, '结果怎么给您？')
  await resident.checkAccess()
  await delivery.getByRole('radio', { name: /^网上领取/ }).check()
  await goOn(resident)
  await stepOf(resident, '核对后提交')
  await seesText(resident, li.name, '四平市某机械厂', '合同到期', '已传 1 个文件')
  await resident.checkAccess()
  await resident.picture('apply-check-phone')
}

/** The form tells everything that is missing; half of it is typed without a connection and reaches another device later. */
async function formFilledIn(resident: Actor): Promise<void> {
  const { page } = resident
  await stepOf(resident, '填申请表')
  await goOn(resident)
  const missing = page.getByRole('group', { name: '还差 5 处' })
  await missing.waitFor()
  await resident.checkAccess()
  await resident.picture('apply-missing-phone')
  await missing.getByRole('link', { name: '请填写“通讯地址”' }).click()
  await page.locator(':focus').and(page.getByLabel('通讯地址')).waitFor()
  const { 原来在哪里工作: employer, ...rest } = li.form
  await answer(resident, { 原来在哪里工作: employer! })
  await page.reload()
  await stepOf(resident, '填申请表')
  assert.equal(await page.getByLabel('原来在哪里工作').inputValue(), employer)
  await page.context().setOffline(true)
  await seesText(resident, '离线，已存在本机')
  await answer(resident, rest)
  // Longer than it takes until what was typed is sent.
  await page.waitForTimeout(2500)
  await resident.checkAccess()
  await resident.picture('apply-offline-phone')
  await page.context().setOffline(false)
  await page.getByText('离线，已存在本机').waitFor({ state: 'detached' })
  await goneOnWithElsewhere()
  await goOn(resident)
}

/** The same person on another device finds what was typed while there was no connection. */
async function goneOnWithElsewhere(): Promise<void> {
  const other = await stage.enter('desktop', '/mine')
  const { page } = other
  await logInByPhone(other, li.phone)
  const draft = page.getByRole('link', { name: /失业登记.*接着填/ })
  // What was typed is sent a moment after the connection is back; a page that was opened before does not know of it.
  for (let tries = 0; tries < 10; tries++) {
    if (await draft.waitFor({ timeout: 2000 }).then(() => true, () => false)) break
    await page.goto(`${stage.address}/mine`)
  }
  await draft.waitFor()
  await other.checkAccess()
  const address = page.getByLabel('通讯地址')
  for (let tries = 0; tries < 10; tries++) {
    await page.goto(`${stage.address}${await draft.getAttribute('href')}&step=form`)
    await address.waitFor()
    if ((await address.inputValue()) === li.form['通讯地址']) break
    await page.goto(`${stage.address}/mine`)
  }
  assert.equal(await address.inputValue(), li.form['通讯地址'], 'it was sent when the connection came back')
  await other.close()
}

/** A program that calls itself a photo is refused in words; the photo itself is taken. */
async function materialsSent(resident: Actor): Promise<void> {
  const { page } = resident
  const step = await stepOf(resident, '拍材料')
  await step.getByText('还差 1 份材料').waitFor()
  await resident.checkAccess()
  const program = Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00', 'latin1'), Buffer.alloc(1024)])
  await page.getByLabel('选文件 居民身份证').setInputFiles({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: program })
  const refused = page.getByRole('listitem').filter({ hasText: '照片.jpg' })
  await refused.getByRole('alert').getByText('收不了').waitFor()
  await resident.checkAccess()
  await resident.picture('apply-phone')
  await refused.getByRole('button', { name: '移除 照片.jpg' }).click()
  await photograph(resident, '居民身份证', '身份证.jpg')
  await step.getByText('齐了').first().waitFor()
  await goOn(resident)
}

/** Pressed twice in a hurry, it is one case. */
async function handedInOnce(resident: Actor): Promise<Receipt> {
  const { page } = resident
  await page.getByRole('button', { name: '提交申请' }).dblclick()
  const receipt = await handedIn(resident)
  await seesText(resident, '收件不等于受理')
  await resident.checkAccess()
  await resident.picture('apply-done-phone')
  await page.goto(`${stage.address}/mine`)
  await page.getByRole('link', { name: /失业登记/ }).first().waitFor()
  assert.equal(await page.getByRole('link', { name: /失业登记/ }).count(), 1, 'one case and no draft')
  await resident.checkAccess()
  await resident.picture('mine-phone')
  return receipt
}

/** 开原 has it without anybody handing it over: accepted, reviewed, decided, and the notice put online. */
async function decidedInKaiyuan(sun: Actor, { number }: Receipt): Promise<void> {
  await lookAgain(stage, sun)
  await openCase(sun, number)
  await seesText(sun, '全程网办', '李仲平')
  await act(sun, '受理')
  const [reviewer, approver] = await Promise.all([sitDown(stage, '李明哲'), sitDown(stage, '王国栋')])
  await openCase(reviewer, number)
  await act(reviewer, '签署审查意见', { 同意: true, 审查意见: '社保已停缴，符合登记条件。' })
  await openCase(approver, number)
  await act(approver, '作出决定', { 准予: true })
  await lookAgain(stage, sun)
  await openCase(sun, number)
  const issuing = await choose(sun, '制发结果')
  await fillIn(issuing, { 证照或文书编号: '开失登〔2026〕118 号' })
  const notice = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await sun.page.getByLabel('选文件 电子证照或文书').setInputFiles({ name: '失业登记告知书.pdf', mimeType: 'application/pdf', buffer: notice })
  await issuing.getByText('已上传').waitFor()
  await confirm(sun, '制发结果')
  await reviewer.close()
  await approver.close()
}

/** The resident sees who did what, takes the notice, and says how it was. */
async function downloadedAndRated(resident: Actor, { number }: Receipt): Promise<void> {
  const { page } = resident
  await lookAgain(stage, resident)
  await page.getByRole('link', { name: /失业登记/ }).click()
  await seesText(resident, number, '准予', '开失登〔2026〕118 号')
  const download = page.getByRole('link', { name: '下载 失业登记告知书.pdf' })
  const reply = await page.request.get(stage.address + (await download.getAttribute('href'))!)
  assert.equal(reply.status(), 200)
  assert.equal((await reply.body()).subarray(0, 5).toString(), '%PDF-')
  await resident.checkAccess()
  await resident.picture('mine-result-phone')
  await page.getByRole('radio', { name: /^满意/ }).check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('button', { name: '提交评价' }).waitFor({ state: 'detached' })
}

test('an expired login loses nothing, and an application is taken back with a reason', async () => {
  const resident = await stage.enter('phone', applyInKaiyuan)
  const { page } = resident
  await fillInAll(resident, wang)
  await page.context().clearCookies()
  await page.getByRole('button', { name: '提交申请' }).click()
  const dialog = page.getByRole('dialog', { name: '登录过期了' })
  await dialog.waitFor()
  await resident.checkAccess()
  await logInByPhone(resident, wang.phone)
  const receipt = await handedIn(resident)
  await page.getByRole('link', { name: '看进度' }).click()
  await page.waitForURL(/\/mine\/[^/]+$/)
  await lookAgain(stage, resident)
  await seesText(resident, receipt.number, '开原市接收')
  await resident.checkAccess()
  await resident.picture('mine-case-phone')
  await page.getByRole('button', { name: '撤回申请' }).click()
  const asking = page.getByRole('dialog', { name: '撤回申请' })
  await asking.getByRole('button', { name: '撤回申请' }).click()
  await asking.getByText('写一句就行').waitFor()
  await resident.checkAccess()
  await resident.picture('withdraw-phone')
  await asking.getByLabel('为什么撤回').fill('已经找到工作了。')
  await asking.getByRole('button', { name: '撤回申请' }).click()
  await asking.waitFor({ state: 'hidden' })
  await seesText(resident, '申请已撤回', '已经找到工作了。')
  assert.equal(await page.getByRole('button', { name: '撤回申请' }).count(), 0)
  const sun = await sitDown(stage, '孙丽')
  await stage.settle()
  await openCase(sun, receipt.number)
  await seesText(sun, '已经找到工作了。')
  await sun.close()
  await resident.close()
})

test('what is missing is asked for once and handed in from the phone; it counts as accepted from the day on which all was there', async () => {
  const [resident, sun] = await Promise.all([stage.enter('phone', applyInKaiyuan), sitDown(stage, '孙丽')])
  const { page } = resident
  const { 什么时候离开的: leftOn, ...incomplete } = zhang.form
  await fillInAll(resident, { ...zhang, form: incomplete })
  await page.getByRole('button', { name: '提交申请' }).click()
  const { number } = await handedIn(resident)
  await stage.settle()
  await openCase(sun, number)
  await askedForCorrection(sun)
  await stage.moveTo('2026-09-21T03:00:00.000Z')
  await page.goto(`${stage.address}/mine`)
  await seesText(resident, /您 ?要补正材料/)
  await page.getByRole('link', { name: /失业登记/ }).click()
  await seesText(resident, '要补正的地方', '复印件看不清号码', '没有写离开单位的日期')
  await resident.checkAccess()
  await resident.picture('correction-phone')
  await page.getByRole('button', { name: '现在补' }).click()
  await page.getByRole('button', { name: '提交补正' }).click()
  await seesText(resident, '还差：居民身份证')
  await photograph(resident, '居民身份证', '身份证重拍.jpg')
  // What changed is kept on the device a moment later.
  await page.waitForTimeout(1000)
  await page.reload()
  await page.getByRole('button', { name: '现在补' }).click()
  await seesText(resident, '身份证重拍.jpg')
  await answer(resident, { 什么时候离开的: leftOn! })
  await resident.checkAccess()
  await page.getByRole('button', { name: '提交补正' }).click()
  await seesText(resident, '9月21日已补交')
  await resident.checkAccess()

  await stage.moveTo('2026-09-22T01:00:00.000Z')
  await lookAgain(stage, sun)
  await openCase(sun, number)
  await act(sun, '受理')
  await seesText(sun, /9月21日.*次日起算/)
  await lookAgain(stage, resident)
  await seesText(resident, /9月21日.*次日起算/)
  await sun.close()
  await resident.close()
})

/** Both places that are wrong, in the one notice that there may be. */
async function askedForCorrection(sun: Actor): Promise<void> {
  const asking = await choose(sun, '一次性告知补正')
  const lines = [['居民身份证', '复印件看不清号码', null], ['申请表', '没有写离开单位的日期', '写明哪一天离开原单位']] as const
  for (const [index, [what, defect, standard]] of lines.entries()) {
    if (index > 0) await asking.getByRole('button', { name: '再加一处' }).click()
    const line = asking.getByRole('group').filter({ hasText: `第 ${index + 1} 处` })
    await line.getByLabel('哪份材料').selectOption({ label: what })
    await line.getByLabel('哪里不对').fill(defect)
    if (standard !== null) await line.getByLabel('要什么样的').fill(standard)
  }
  await sun.checkAccess()
  await sun.picture('correction-desktop')
  await confirm(sun, '一次性告知补正')
  await caseOf(sun).getByText('在等申请人补正').first().waitFor()
}
