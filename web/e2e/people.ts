import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { Actor, Device, Stage } from './stage.ts'

/** Somebody of the staff sits down: finds himself among the people of the demo and logs in. */
export async function sitDown(stage: Stage, name: string, device: Device = 'desktop'): Promise<Actor> {
  const actor = await stage.enter(device, '/desk/login')
  const { page } = actor
  await page.getByRole('region', { name: '演示账号' }).getByRole('button', { name }).click()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('navigation', { name: '队列' }).waitFor()
  return actor
}

/** A resident logs in with the code that a demo shows on the screen. `page` stands where a login is asked for. */
export async function logInByPhone({ page }: Actor, phone: string): Promise<void> {
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '发验证码' }).click()
  const told = await page.getByText('这里是演示，验证码直接显示').innerText()
  await page.getByLabel('验证码').fill(/\d{6}/.exec(told)![0])
  await page.getByLabel('验证码').waitFor({ state: 'detached' })
}

/** A resident asks by number and look-up code, without any login. */
export async function track(actor: Actor, { number, lookupCode }: { number: string; lookupCode: string }): Promise<void> {
  const { page } = actor
  await page.getByLabel('办件编号').fill(number)
  await page.getByLabel('查询码').fill(lookupCode)
  await page.getByRole('button', { name: '查一下' }).click()
  await seesText(actor, number)
}

/** Lets every message arrive, and reads the page again. What was found before on it is gone when this answers. */
export async function lookAgain(stage: Stage, { page }: Actor): Promise<void> {
  await stage.settle()
  await page.reload({ waitUntil: 'commit' })
}

/** Fails unless all of these words come to stand on the page. */
export async function seesText({ page }: Actor, ...texts: (string | RegExp)[]): Promise<void> {
  for (const text of texts) await page.getByText(text).filter({ visible: true }).first().waitFor()
}

/** Finds a case by what stands on its receipt, from the one field of the bar, and opens it. */
export async function openCase(actor: Actor, number: string): Promise<void> {
  const { page } = actor
  await page.getByRole('searchbox').fill(number)
  await page.getByRole('table', { name: `查“${number}”的结果` }).getByRole('button').first().waitFor()
  await page.getByRole('searchbox').press('Enter')
  await caseOf(actor).getByText(number).first().waitFor()
}

/** The case that is open on the desk. */
export function caseOf({ page }: Actor): Locator {
  return page.getByRole('region', { name: '办件', exact: true }).getByRole('article')
}

/** Chooses an act of the open case; its dialog comes up. */
export async function choose(actor: Actor, name: string): Promise<Locator> {
  await caseOf(actor).getByRole('button', { name, exact: true }).click()
  return dialogOf(actor, name)
}

/** The dialog of an act, once it is there. */
export async function dialogOf({ page }: Actor, name: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  return dialog
}

/** Presses the button that bears the name of the act, and waits until the act is recorded. */
export async function confirm(actor: Actor, name: string): Promise<void> {
  const dialog = await dialogOf(actor, name)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await seesText(actor, `“${name}”已`)
}

/** An act from its button to its record: `fields` by their labels; a radio or a box is named by its own label and given true. */
export async function act(actor: Actor, name: string, fields: Record<string, string | true> = {}): Promise<void> {
  const dialog = await choose(actor, name)
  await fillIn(dialog, fields)
  await confirm(actor, name)
}

/** Types into fields by their labels, and ticks what is given true. */
export async function fillIn(place: Locator, fields: Record<string, string | true>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    if (value === true) await place.getByLabel(label, { exact: true }).check()
    else await place.getByLabel(label).fill(value)
  }
}

/** Why an act is not open, as the page says it below its button, or in the list of those that nobody waits for. */
export async function refusalOf(actor: Actor, name: string): Promise<string> {
  const theCase = caseOf(actor)
  await theCase.getByRole('heading', { name: '现在能做' }).waitFor()
  const button = theCase.getByRole('button', { name, exact: true })
  if (await button.isVisible()) {
    assert.equal(await button.getAttribute('aria-disabled'), 'true', `${name} is open`)
    return theCase.getByText(`“${name}”要等：`).innerText()
  }
  const others = theCase.getByRole('group').filter({ hasText: '现在不能办' })
  await others.getByText(/还有 \d+ 项现在不能办/).click()
  return others.getByRole('definition').nth((await others.getByRole('term').allInnerTexts()).indexOf(name)).innerText()
}
