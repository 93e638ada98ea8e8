import type { Actor } from './stage.ts'
import { fillIn, seesText } from './people.ts'

/** What somebody brings to a counter, in the words of the sheet. */
export type Brought = {
  applicant: { identifier: string; name: string; phone: string }
  /** The region that decides, as the sheet lists it. */
  there: string
  /** What the clerk types to find the item, and its full name. */
  item: { words: string; name: string }
  /** Answers by their labels; an answer to choose is an object of the question and the answer. */
  form: Record<string, string | { answer: string }>
  materials: { name: string; originalPages?: number; copyPages?: number }[]
  delivery: string
}

/** 失业登记 for 开原: nothing travels on paper. */
export function unemploymentOf(applicant: Brought['applicant'], there = '辽宁省铁岭市开原市'): Brought {
  return {
    applicant, there,
    item: { words: '失业登记', name: '失业登记' },
    form: {
      原来在哪里工作: '四平市某机械厂', 失业原因: { answer: '合同到期' }, 文化程度: { answer: '高中、中专' }, 想参加培训吗: { answer: '想' },
      通讯地址: '四平市铁东区平东街道平东路 1 号',
    },
    materials: [{ name: '居民身份证', copyPages: 1 }],
    delivery: '网上领取',
  }
}

/** 护士执业变更注册 for 开原: two originals travel by post, two reviewers sign, the result comes back to the counter. */
export function nurseOf(applicant: Brought['applicant'], there = '辽宁省铁岭市开原市'): Brought {
  return {
    applicant, there,
    item: { words: '护士变更', name: '护士执业变更注册' },
    form: {
      护士执业证书编号: '202622001234', 原来在哪家机构: '四平市第一人民医院', 要去哪家机构: '开原市中心医院', 拟执业机构登记号: 'PDY000012112821',
      什么时候到岗: '2026-10-12', 通讯地址: '四平市铁东区平东街道平东路 1 号',
    },
    materials: [
      { name: '护士变更注册申请审核表', originalPages: 4 },
      { name: '护士执业证书', originalPages: 6 },
      { name: '居民身份证', copyPages: 1 },
    ],
    delivery: '窗口领取',
  }
}

/** The first part of the sheet: who applies. */
export async function writeApplicant({ page }: Actor, { applicant }: Brought): Promise<void> {
  const part = page.getByRole('region', { name: '谁来办' })
  await part.getByRole('textbox', { name: '身份证号' }).fill(applicant.identifier)
  await part.getByText('号码无误').waitFor()
  await fillIn(part, { 姓名: applicant.name, 手机号: applicant.phone })
}

/** The second part: where it is decided, and what it is; found by what people call it. */
export async function chooseItem({ page }: Actor, { there, item }: Brought): Promise<void> {
  const part = page.getByRole('region', { name: '办什么，在哪里办' })
  await part.getByRole('radio', { name: there }).check()
  const search = part.getByRole('combobox', { name: '事项' })
  await search.fill(item.words)
  await search.press('Enter')
  await part.getByText('承诺').waitFor()
}

/** The form of the item. */
export async function writeForm({ page }: Actor, { form }: Brought): Promise<void> {
  const part = page.getByRole('region', { name: '申请表' })
  for (const [question, answer] of Object.entries(form)) {
    const control = part.getByLabel(question)
    if (typeof answer === 'string') await control.fill(answer)
    else if ((await control.getAttribute('role')) === 'radiogroup') await control.getByRole('radio', { name: answer.answer, exact: true }).check()
    else await control.selectOption(answer.answer)
  }
}

/** One material over the counter: the original is seen, its pages are counted. */
export async function tickMaterial({ page }: Actor, { name, originalPages, copyPages }: Brought['materials'][number]): Promise<void> {
  await page.getByLabel(`看过原件 ${name}`).check()
  if (originalPages !== undefined) await page.getByLabel(`原件页数 ${name}`, { exact: true }).fill(String(originalPages))
  if (copyPages !== undefined) await page.getByLabel(`复印件页数 ${name}`, { exact: true }).fill(String(copyPages))
}

/** How the result comes to the applicant. */
export async function chooseDelivery({ page }: Actor, { delivery }: Brought): Promise<void> {
  await page.getByRole('radio', { name: delivery }).check()
}

/** Hands the finished sheet in; answers what stands on the receipt. */
export async function handIn(actor: Actor): Promise<{ number: string; lookupCode: string }> {
  const { page } = actor
  await page.getByRole('button', { name: '收件', exact: true }).click()
  const done = page.getByRole('region', { name: '已收件' })
  const said = await done.filter({ hasText: '查询码' }).innerText()
  return { number: /^2\w{20,}$/m.exec(said)![0], lookupCode: /查询码 (\d{6})/.exec(said)![1]! }
}

/** The whole sheet, from an empty one to the receipt. */
export async function takeIn(actor: Actor, brought: Brought): Promise<{ number: string; lookupCode: string }> {
  await actor.page.getByRole('button', { name: '收一件' }).click()
  await seesText(actor, '先选事项')
  await writeApplicant(actor, brought)
  await chooseItem(actor, brought)
  await writeForm(actor, brought)
  for (const material of brought.materials) await tickMaterial(actor, material)
  await chooseDelivery(actor, brought)
  return handIn(actor)
}
