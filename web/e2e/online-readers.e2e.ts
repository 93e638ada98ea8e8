import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import readCode from 'jsqr'
import { nurseRegistration } from '../../testing/cases/handed-in.ts'
import { seesText, track } from './people.ts'
import { openStage, type Actor } from './stage.ts'

const stage = await openStage({ after }, '2026-09-17T02:00:00.000Z')
const unemploymentGuide = '/items/002014104001'

test('who reads English meets no Chinese but what exists in Chinese alone, and that says so', async () => {
  const reader = await stage.enter('phone', '/')
  const { page } = reader
  await page.getByRole('button', { name: 'Read this page in English' }).click()
  await page.getByLabel('What do you need done?').waitFor()
  await readsEnglish(reader)
  await reader.picture('home-phone-en')
  await page.getByLabel('What do you need done?').fill('unemployment')
  await page.getByRole('link', { name: /Unemployment registration/ }).click()
  await page.getByRole('radio', { name: /Kaiyuan/ }).check()
  await readsEnglish(reader)
  await reader.picture('guide-phone-en')
  await page.getByRole('link', { name: 'Begin' }).click()
  for (const [heading, go] of [
    ['Where does the matter belong?', 'Next'], ['Who are you?', 'Next'], ['Fill in the form', 'Look ahead first'], ['Photograph the materials', 'Next'], ['How should the result come?', 'Next'],
  ] as const) {
    await page.getByRole('heading', { name: heading }).waitFor()
    await readsEnglish(reader)
    await page.getByRole('button', { name: go, exact: true }).click()
  }
  await page.getByRole('button', { name: /places to complete first/ }).click()
  await readsEnglish(reader)
  await reader.picture('apply-check-phone-en')
  for (const path of ['/cross?there=211282', '/cross?there=530323', '/national', '/track', '/mine', '/nowhere', '/items/000131024000?there=150404']) {
    await page.goto(stage.address + path, { waitUntil: 'networkidle' })
    await readsEnglish(reader)
  }
  await reader.close()
})

test('the elder version is the same page in larger type, and no line runs off it', async () => {
  const elder = await stage.enter('phone', '/')
  const { page } = elder
  const size = () => page.getByRole('heading', { level: 1 }).evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
  const usual = await size()
  await page.getByRole('button', { name: '长辈版' }).click()
  assert((await size()) >= usual * 1.3, `${usual} grew to ${await size()}`)
  assert.equal(new URL(page.url()).pathname, '/')
  await elder.picture('home-phone-elder')
  for (const path of ['/', unemploymentGuide, `${unemploymentGuide}/apply`, '/cross', '/track', '/mine', '/national']) {
    await page.goto(stage.address + path, { waitUntil: 'networkidle' })
    assert.equal(await page.getByRole('button', { name: '长辈版' }).getAttribute('aria-pressed'), 'true', path)
    assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than the phone`)
    await elder.checkAccess()
    if (path === unemploymentGuide) await elder.picture('guide-phone-elder')
  }
  await elder.close()
})

test('from the question to the application with the keyboard alone', async () => {
  const typist = await stage.enter('desktop', '/')
  const { page } = typist
  await page.getByRole('heading', { name: '您想办什么？' }).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await focusedName(page), '跳到正文')
  await page.keyboard.press('Enter')
  await tabTo(typist, '您想办什么？', 3)
  await page.keyboard.type('shiye')
  await page.getByRole('link', { name: /^失业登记/ }).waitFor()
  await tabTo(typist, /^失业登记/, 6)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '失业登记', level: 1 }).waitFor()
  await typist.checkAccess()
  await tabTo(typist, /^铁东区/, 9)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByText('由开原市人力资源和社会保障局决定').waitFor()
  await tabTo(typist, '开始办理', 2)
  await typist.picture('guide-desktop')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '这件事归哪里管？' }).waitFor()
  await typist.close()
})

test('across provinces: what can be handed in here, and why the rest cannot', async () => {
  const asker = await stage.enter('phone', '/')
  const { page } = asker
  await page.getByRole('link', { name: /^跨省通办/ }).click()
  await page.getByRole('heading', { name: '跨省通办' }).waitFor()
  await asker.checkAccess()
  await page.getByRole('radio', { name: /开原市/ }).check()
  await page.getByRole('heading', { name: /开原市的 \d+ 件事可以在这里交/ }).waitFor()
  await asker.checkAccess()
  await asker.picture('cross-phone')
  await page.getByLabel('不在上面？').selectOption({ label: '云南省曲靖市师宗县' })
  await seesText(asker, '师宗县还没有接进来', /12345/)
  await asker.checkAccess()
  await asker.picture('cross-unserved-phone')
  assert.deepEqual((await page.getByLabel('不在上面？').getByRole('option').allInnerTexts()).filter((name) => name.includes('街道')), [], 'a street decides nothing')
  await page.goto(`${stage.address}/items/000131024000?there=150404`)
  await seesText(asker, '铁东区和松山区之间不能跨省办这个事项', '两地的协议没有列入这个事项')
  await asker.checkAccess()
  await asker.picture('guide-refused-phone')
  await page.goto(`${stage.address}/national`)
  await seesText(asker, /清单 \d+ 项/)
  await asker.checkAccess()
  await asker.picture('national-phone')
  await asker.close()
})

test('an address that leads nowhere says so and leads on', async () => {
  const lost = await stage.enter('phone', '/nowhere')
  for (const [path, words] of [
    ['/nowhere', '没有这一页'], ['/items/999999999999', '没有找到'], ['/items/x', '没有'], ['/t/torn', '没有找到'], [`/t/220303-${'A'.repeat(43)}`, '没有找到'],
    ['/items/000109147004/apply', '不能在手机上办'], [`/mine/${randomUUID()}`, '只要手机号'],
  ] as const) {
    await lost.page.goto(stage.address + path)
    await seesText(lost, words)
    assert(await lost.page.getByRole('link').or(lost.page.getByRole('button', { name: /返回|发验证码/ })).filter({ visible: true }).count() > 0, path)
    await lost.checkAccess()
  }
  await lost.close()
})

test('the guide on paper is the list that one ticks off', async () => {
  const reader = await stage.enter('desktop', '/items/000123013002?there=211282')
  const { page } = reader
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await seesText(reader, '护士执业变更注册', '护士执业证书')
  for (const tool of ['长辈版', '打印材料清单']) assert.equal(await page.getByRole('button', { name: tool }).isVisible(), false, tool)
  await reader.picture('guide-print')
  await reader.close()
})

test('with the receipt everybody sees how far it is, and no more than that', async (scope) => {
  const { receipt, path } = await handedInAtTheCounter()
  const follower = await stage.enter('phone', '/track')
  const { page } = follower
  await scope.test('by the QR code', async () => {
    await page.goto(stage.address + path)
    await seesText(follower, receipt.number, '护士执业变更注册', '铁东区政务服务中心')
    assert.equal((await page.locator('body').innerText()).includes('李仲洲'), false, 'the name is covered')
    await follower.checkAccess()
    await follower.picture('track-token-phone')
  })
  await scope.test('by number and code, on a desktop too', async () => {
    const another = await stage.enter('desktop', '/track')
    await another.checkAccess()
    await track(another, receipt)
    await another.checkAccess()
    await another.picture('track-desktop')
    await another.page.reload()
    await seesText(another, receipt.number, '铁东区政务服务中心')
    await another.close()
  })
  await scope.test('a wrong code is told in words, and after too many of them no code opens it', async () => {
    await page.goto(`${stage.address}/track`)
    await page.getByLabel('办件编号').fill(receipt.number)
    await page.getByLabel('查询码').fill('12')
    await page.getByRole('button', { name: '查一下' }).click()
    await seesText(follower, '查询码是 6 位数字')
    const wrong = receipt.lookupCode === '111111' ? '222222' : '111111'
    const tooMany = page.getByText('试得太多了')
    for (let tries = 0; tries < 20 && !(await tooMany.isVisible()); tries++) {
      await page.getByLabel('查询码').fill(wrong)
      const answered = page.waitForResponse(/\/api\/track/)
      await page.getByRole('button', { name: '查一下' }).click()
      await answered
      await page.getByText(/没有找到这个办件|试得太多了/).first().waitFor()
      if (tries === 0) await follower.checkAccess()
    }
    await tooMany.first().waitFor()
    await follower.checkAccess()
    await follower.picture('track-locked-phone')
    await page.getByLabel('查询码').fill(receipt.lookupCode)
    const answered = page.waitForResponse(/\/api\/track/)
    await page.getByRole('button', { name: '查一下' }).click()
    assert.equal((await answered).status(), 429)
  })
  await follower.close()
})

/** A nurse's case at the counter of 铁东, and where the QR code of its receipt leads. */
async function handedInAtTheCounter(): Promise<{ receipt: { number: string; lookupCode: string }; path: string }> {
  const chang = await stage.staff('220303', 'chang')
  const body = { ...nurseRegistration(), window: '综合窗口 05' }
  const { number } = (await chang.post('/api/cases', body)).body
  const { lookupCode } = (await chang.get(`/api/cases/${body.caseId}`)).body
  assert.equal((await chang.get(`/api/cases/${body.caseId}/receipt.pdf`)).status, 200)
  const link = await scanned(stage.printed.at(-1)!.qrSvg)
  return { receipt: { number, lookupCode }, path: new URL(link).pathname }
}

/** What a phone reads when a printed code is held before its camera. */
async function scanned(svg: string): Promise<string> {
  const { page, close } = await stage.enter('phone', '/')
  const side = 400
  const pixels = await page.evaluate(async ({ source, width }) => {
    const image = new Image(width, width)
    image.src = `data:image/svg+xml;utf8,${encodeURIComponent(source)}`
    await image.decode()
    const canvas = new OffscreenCanvas(width, width).getContext('2d')!
    canvas.fillStyle = 'white'
    canvas.fillRect(0, 0, width, width)
    canvas.drawImage(image, 20, 20, width - 40, width - 40)
    return [...canvas.getImageData(0, 0, width, width).data]
  }, { source: svg, width: side })
  await close()
  return readCode(Uint8ClampedArray.from(pixels), side, side)!.data
}

/** Walks with the Tab key to something by its name, and fails when that takes longer than anybody's patience. */
async function tabTo({ page }: Actor, name: string | RegExp, atMost: number): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < atMost; step++) {
    await page.keyboard.press('Tab')
    const at = await focusedName(page)
    if (typeof name === 'string' ? at === name : name.test(at)) return
    passed.push(at)
  }
  assert.fail(`${name} was not reached: ${passed.join(' · ')}`)
}

/** What a screen reader would call the element that has the keyboard; fails where the focus cannot be seen. */
async function focusedName(page: Actor['page']): Promise<string> {
  const { name, shown } = await page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement
    const style = getComputedStyle(at)
    const around = at.closest('label') && getComputedStyle(at.closest('label')!)
    return {
      name: at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '',
      shown: at === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none' || (around !== null && around.outlineStyle !== 'none'),
    }
  })
  assert(shown, `${name} has the keyboard and does not show it`)
  return name.trim()
}

/** Every piece of Chinese on the page must be marked as Chinese, for who sees the page and for who hears it. */
async function readsEnglish(reader: Actor): Promise<void> {
  const { page } = reader
  await page.waitForLoadState('networkidle')
  const unmarked = await page.evaluate(() => {
    const chinese = /[\u3400-\u9fff]/
    const found: string[] = [document.documentElement.lang === 'en' ? '' : 'the page says that it is not English', chinese.test(document.title) ? document.title : '']
    const marked = (element: Element) => element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement!
      const text = texts.currentNode.nodeValue!
      if (chinese.test(text) && !marked(around) && around.closest('noscript, script, style, [aria-hidden="true"]') === null) found.push(text)
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (chinese.test(element.getAttribute(name) ?? '') && !marked(element)) found.push(`${name}: ${element.getAttribute(name)}`)
    return found.filter((text) => text !== '')
  })
  assert.deepEqual(unmarked, [], page.url())
  await reader.checkAccess()
}
