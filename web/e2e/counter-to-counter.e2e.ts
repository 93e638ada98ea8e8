import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openStage, pictures, type Actor } from './stage.ts'
import { act, caseOf, choose, confirm, dialogOf, fillIn, logInByPhone, lookAgain, openCase, refusalOf, seesText, sitDown, track } from './people.ts'
import { chooseDelivery, chooseItem, handIn, nurseOf, tickMaterial, writeApplicant, writeForm } from './intake.ts'
import { otherWorkBegins, seedOtherWork } from './other-work.ts'

const stage = await openStage({ after }, otherWorkBegins)
await seedOtherWork(stage)
await stage.moveTo('2026-09-17T00:30:00.000Z')

const liu = { identifier: '220303190001010005', name: '刘春华', phone: '13800000002' }
const brought = nurseOf(liu)

test('a nurse hands in at the counter of 铁东, 开原 decides, and the result comes back to the counter', async () => {
  const [chang, sun] = await Promise.all([sitDown(stage, '常敏'), sitDown(stage, '孙丽')])
  const receipt = await takenInWithMistakes(chang)
  await printed(chang, receipt)
  const resident = await stage.enter('phone', '/track')
  await resident.checkAccess()
  await track(resident, receipt)
  await seesText(resident, '铁东区政务服务中心', '正要移交办理地')
  await handedOverAndSent(chang)
  await follows(resident, '开原市政务服务中心', '等着签收纸质材料')

  await stage.moveTo('2026-09-18T01:10:00.000Z')
  await acceptedByKeyboard(sun, receipt)
  await talked(chang, sun)
  await follows(resident, '开原市卫生健康局', '正在审查')
  await resident.checkAccess()
  await resident.picture('track-phone')

  await reviewedAndDecided(sun, receipt)
  await issuedAndSentBack(sun)
  await follows(resident, '铁东区政务服务中心', '等着收结果')
  await handedOut(chang)
  await rated(resident, receipt)
  await lookAgain(stage, sun)
  await seesText(sun, '已办结', '★★★★★')
})

type Receipt = { number: string; lookupCode: string }

/** The sheet says what is wrong and what is missing before anything is sent. */
async function takenInWithMistakes(chang: Actor): Promise<Receipt> {
  const { page } = chang
  await chang.checkAccess()
  await page.keyboard.press('n')
  await seesText(chang, '先选事项')
  const identifier = page.getByRole('textbox', { name: '身份证号' })
  await identifier.fill('2203031900010100')
  await seesText(chang, '还差 2 位')
  await identifier.fill('220303190001010006')
  await seesText(chang, /校验|最后一位/)
  await writeApplicant(chang, brought)
  await chooseItem(chang, brought)
  await writeForm(chang, { ...brought, form: { ...brought.form, 护士执业证书编号: '2026' } })
  for (const material of brought.materials.slice(0, 2)) await tickMaterial(chang, material)
  const check = page.getByRole('complementary', { name: '核对' })
  for (const gap of ['居民身份证', '结果怎么给', /护士执业证书编号/]) await check.getByRole('button', { name: gap }).waitFor()
  await page.keyboard.press('Control+Enter')
  await seesText(chang, '“护士执业证书编号”的写法不对')
  await chang.checkAccess()
  await page.getByLabel('护士执业证书编号').fill('202622001234')
  await tickMaterial(chang, brought.materials[2]!)
  await scanned(chang, '居民身份证')
  await chooseDelivery(chang, brought)
  await check.getByText('齐了，可以收件').waitFor()
  await page.getByRole('heading', { name: '收一件' }).scrollIntoViewIfNeeded()
  await chang.picture('intake-desktop')
  const receipt = await handIn(chang)
  await chang.checkAccess()
  await chang.picture('handed-in-desktop')
  return receipt
}

/** A file from the scanner; what cannot be taken is said at once. */
async function scanned({ page }: Actor, material: string): Promise<void> {
  await page.getByRole('button', { name: `加扫描件 ${material}` }).click()
  const files = page.getByLabel(`选文件 ${material}`)
  await files.setInputFiles({ name: '身份证.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
  await page.getByText('“身份证.exe”不是能收的文件').waitFor()
  await files.setInputFiles({ name: '身份证.png', mimeType: 'image/png', buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 80 } }) })
  await page.getByRole('listitem').filter({ hasText: '身份证.png' }).getByText('已上传').waitFor()
}

/** The receipt is a PDF that bears the number and says what it is not. It is read where there are tools to read it. */
async function printed(chang: Actor, { number, lookupCode }: Receipt): Promise<void> {
  const { page } = chang
  await page.getByRole('button', { name: '打开办件' }).click()
  const address = await caseOf(chang).getByRole('link', { name: '收件凭证（PDF）' }).getAttribute('href')
  const reply = await page.request.get(stage.address + address!)
  const pdf = await reply.body()
  assert.equal(reply.headers()['content-type'], 'application/pdf')
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  const folder = mkdtempSync(join(tmpdir(), 'tongban-receipt-'))
  writeFileSync(join(folder, 'receipt.pdf'), pdf)
  const read = spawnSync('pdftotext', ['-layout', join(folder, 'receipt.pdf'), '-'], { encoding: 'utf8' })
  if (read.status === 0) {
    const said = read.stdout.replace(/\s/g, '')
    for (const words of [number, lookupCode, liu.name, '护士执业变更注册', '收到材料不等于受理']) assert(said.includes(words), `${words} is not in ${read.stdout}`)
  }
  const drawn = spawnSync('pdftoppm', ['-r', '110', '-png', '-singlefile', join(folder, 'receipt.pdf'), join(folder, 'receipt')])
  if (drawn.status === 0) writeFileSync(join(pictures, 'receipt.png'), readFileSync(join(folder, 'receipt.png')))
  rmSync(folder, { recursive: true })
}

/** Over to 开原, which takes over at once as agreed, and the paper by post. */
async function handedOverAndSent(chang: Actor): Promise<void> {
  await stage.moveTo('2026-09-17T00:36:00.000Z')
  await act(chang, '移交办理地')
  await stage.settle()
  await stage.moveTo('2026-09-17T00:52:00.000Z')
  await lookAgain(stage, chang)
  const parcel = await choose(chang, '寄出包裹')
  await parcel.getByRole('row', { name: /护士执业证书 原件 6/ }).waitFor()
  await parcel.getByRole('button', { name: '寄出包裹' }).click()
  await parcel.getByText('还差 1 处没填').waitFor()
  await fillIn(parcel, { 运单号: '1234567894417' })
  await chang.checkAccess()
  await chang.picture('parcel-desktop')
  await confirm(chang, '寄出包裹')
}

/** 孙丽 finds the case, counts the parcel page by page and accepts, and never touches the mouse. */
async function acceptedByKeyboard(sun: Actor, { number }: Receipt): Promise<void> {
  const { page } = sun
  const { keyboard } = page
  await lookAgain(stage, sun)
  await seesText(sun, '今天')
  await sun.checkAccess()
  await keyboard.press('j')
  await caseOf(sun).getByText('居民身份证换领').first().waitFor()
  await sun.picture('work-list-desktop')
  await keyboard.press('/')
  await keyboard.type(number)
  await page.getByRole('table', { name: `查“${number}”的结果` }).waitFor()
  await sun.checkAccess()
  await keyboard.press('Enter')
  await caseOf(sun).getByText(number).first().waitFor()
  await keyboard.press('Escape')
  await keyboard.press('s')
  const parcel = await dialogOf(sun, '签收核对')
  await parcel.getByRole('spinbutton').first().and(page.locator(':focus')).waitFor()
  await keyboard.type('4')
  await keyboard.press('Tab')
  await keyboard.type('6')
  await sun.checkAccess()
  await sun.picture('count-parcel-desktop')
  await keyboard.press('Control+Enter')
  await parcel.waitFor({ state: 'hidden' })
  await seesText(sun, '“签收核对”已记录。')
  await keyboard.press('a')
  const accepting = await dialogOf(sun, '受理')
  await accepting.getByRole('button', { name: '受理' }).and(page.locator(':focus')).waitFor()
  await sun.checkAccess()
  await sun.picture('accept-desktop')
  await keyboard.press('Enter')
  await accepting.waitFor({ state: 'hidden' })
  await seesText(sun, '“受理”已记录。')
}

/** The two windows talk, and the talk stays with the case. */
async function talked(chang: Actor, sun: Actor): Promise<void> {
  await sun.page.keyboard.press('m')
  await sun.page.keyboard.type('申请表第 2 页的到岗日期和系统里差一天，以哪个为准？')
  await sun.page.keyboard.press('Control+Enter')
  await caseOf(sun).getByRole('listitem').filter({ hasText: '以哪个为准' }).first().waitFor()
  await lookAgain(stage, chang)
  await seesText(chang, '以哪个为准？')
  await caseOf(chang).getByLabel('写给开原市窗口').fill('问过本人，以申请表为准，10 月 12 日到岗。')
  await caseOf(chang).getByRole('button', { name: '发出' }).click()
  await caseOf(chang).getByRole('listitem').filter({ hasText: '问过本人' }).first().waitFor()
}

/** Two reviewers sign, each for himself; only then can it be decided. */
async function reviewedAndDecided(sun: Actor, { number }: Receipt): Promise<void> {
  const [li, zhao, wang] = await Promise.all([sitDown(stage, '李明哲'), sitDown(stage, '赵雪'), sitDown(stage, '王国栋')])
  await openCase(wang, number)
  assert.match(await refusalOf(wang, '作出决定'), /审查/)
  await openCase(li, number)
  await act(li, '签署审查意见', { 同意: true, 审查意见: '证书在有效期内，拟执业机构已经同意接收。' })
  await stage.moveTo('2026-09-22T06:20:00.000Z')
  await lookAgain(stage, sun)
  await seesText(sun, '9月24日前办结', '证书在有效期内，拟执业机构已经同意接收。')
  await sun.checkAccess()
  await sun.page.setViewportSize({ width: 1440, height: 1450 })
  await sun.picture('case-desktop')
  await openCase(zhao, number)
  await act(zhao, '签署审查意见', { 同意: true, 审查意见: '与李明哲意见一致。' })
  await lookAgain(stage, wang)
  const deciding = await choose(wang, '作出决定')
  await deciding.getByText('与李明哲意见一致').waitFor()
  await deciding.getByLabel('准予').check()
  await wang.checkAccess()
  await wang.picture('decide-desktop')
  await confirm(wang, '作出决定')
  for (const one of [li, zhao, wang]) await one.close()
}

/** The certificate with the change goes back to the counter where it was handed in. */
async function issuedAndSentBack(sun: Actor): Promise<void> {
  await stage.moveTo('2026-09-22T07:05:00.000Z')
  await lookAgain(stage, sun)
  await act(sun, '制发结果', { 证照或文书编号: '开卫护变〔2026〕1 号' })
  await act(sun, '寄出包裹', { '页数 变更后的护士执业证书': '6', 运单号: '1234567894418' })
}

/** 铁东 signs for the result and gives it to the person whose papers were checked. */
async function handedOut(chang: Actor): Promise<void> {
  await stage.moveTo('2026-09-24T02:00:00.000Z')
  await lookAgain(stage, chang)
  const parcel = await choose(chang, '签收核对')
  await parcel.getByRole('button', { name: '都数过，与清单一致' }).click()
  await confirm(chang, '签收核对')
  const handing = await choose(chang, '发放结果')
  await handing.getByRole('button', { name: '发放结果' }).click()
  await handing.getByText('发放前要核验身份').waitFor()
  await fillIn(handing, { 已核验领取人身份: true })
  await chang.checkAccess()
  await confirm(chang, '发放结果')
}

/** Whoever follows on the phone sees who has it now. */
async function follows(resident: Actor, ...words: string[]): Promise<void> {
  await lookAgain(stage, resident)
  await seesText(resident, ...words)
}

/** The applicant says how it was, on her own page; nothing is chosen for her. */
async function rated(resident: Actor, { number }: Receipt): Promise<void> {
  const { page } = resident
  await lookAgain(stage, resident)
  await page.getByRole('list', { name: '办理经过' }).getByText('办结', { exact: true }).waitFor()
  await page.goto(`${stage.address}/mine`)
  await resident.checkAccess()
  await logInByPhone(resident, liu.phone)
  await resident.checkAccess()
  await page.getByRole('link', { name: /护士执业变更注册/ }).click()
  await seesText(resident, number)
  await resident.checkAccess()
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0)
  await page.getByRole('radio', { name: /^非常满意/ }).check()
  await page.getByLabel('想说的话').fill('一趟就办好了。')
  await page.getByRole('group', { name: '办得怎么样？' }).scrollIntoViewIfNeeded()
  await resident.picture('rate-phone', 'screen')
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('list', { name: '办理经过' }).getByText('一趟就办好了。').waitFor()
}
