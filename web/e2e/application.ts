import type { Locator } from 'playwright-core'
import { logInByPhone, seesText } from './people.ts'
import type { Actor } from './stage.ts'

/** What somebody fills in on a phone, in the words of the screen. */
export type FilledIn = {
  name: string
  identifier: string
  phone: string
  /** Answers by their questions; an answer to choose is an object. */
  form: Record<string, string | { answer: string }>
}

/** 失业登记 as somebody in 四平 fills it in. */
export function unemployedOf(person: Pick<FilledIn, 'name' | 'identifier' | 'phone'>): FilledIn {
  return {
    ...person,
    form: {
      原来在哪里工作: '四平市某机械厂', 什么时候离开的: '2026-08-31', 失业原因: { answer: '合同到期' }, 文化程度: { answer: '高中、中专' },
      想参加培训吗: { answer: '想' }, 通讯地址: '四平市铁东区平东街道平东路 1 号',
    },
  }
}

/** The step of an application that is open, once it is there. */
export async function stepOf({ page }: Actor, title: string): Promise<Locator> {
  const step = page.getByRole('region', { name: title })
  await step.waitFor()
  return step
}

/** On to the next step. */
export async function goOn({ page }: Actor): Promise<void> {
  await page.getByRole('button', { name: '下一步', exact: true }).click()
}

/** Logs in by phone, unless it is done, and says who applies. */
export async function sayWho(actor: Actor, { name, identifier, phone }: FilledIn): Promise<void> {
  const step = await stepOf(actor, '您是谁？')
  if (await step.getByRole('button', { name: '发验证码' }).isVisible()) await logInByPhone(actor, phone)
  await step.getByText(phone).waitFor()
  await step.getByLabel('姓名').fill(name)
  await step.getByLabel('身份证号').fill(identifier)
  await seesText(actor, '号码没有问题')
}

/** Answers questions of the form, and waits until the answers are kept on the device. */
export async function answer({ page }: Actor, form: FilledIn['form']): Promise<void> {
  for (const [question, said] of Object.entries(form)) {
    const field = page.getByLabel(question)
    if (typeof said === 'string') await field.fill(said)
    else if ((await field.getAttribute('role')) === 'radiogroup') await field.getByText(said.answer, { exact: true }).click()
    else await field.selectOption({ label: said.answer })
  }
  await page.getByText('正在存…').waitFor({ state: 'detached' })
}

/** Takes a photo of a material with the camera of the phone. */
export async function photograph(actor: Actor, material: string, name: string): Promise<void> {
  const { page } = actor
  const photo = await page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 240, height: 160 } })
  await page.getByLabel(`拍照 ${material}`).setInputFiles({ name, mimeType: 'image/jpeg', buffer: photo })
  await page.getByRole('listitem').filter({ hasText: name }).getByText('已上传').waitFor()
}

/** The whole application from its first step to the last, where it is checked and can be handed in. */
export async function fillInAll(actor: Actor, filledIn: FilledIn): Promise<void> {
  await stepOf(actor, '这件事归哪里管？')
  await goOn(actor)
  await sayWho(actor, filledIn)
  await goOn(actor)
  await stepOf(actor, '填申请表')
  await answer(actor, filledIn.form)
  await goOn(actor)
  await stepOf(actor, '拍材料')
  await photograph(actor, '居民身份证', '身份证.jpg')
  await goOn(actor)
  const delivery = await stepOf(actor, '结果怎么给您？')
  await delivery.getByRole('radio', { name: /^网上领取/ }).check()
  await goOn(actor)
  await stepOf(actor, '核对后提交')
}

/** What the person takes home: the number and the look-up code. */
export async function handedIn({ page }: Actor): Promise<{ number: string; lookupCode: string }> {
  await page.getByRole('heading', { name: '已经交上去了' }).waitFor()
  const said = await page.getByRole('main').innerText()
  return { number: /^\d{6}20\w{12,}$/m.exec(said)![0], lookupCode: /^\d{6}$/m.exec(said)![0] }
}
