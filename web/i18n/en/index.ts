import { desk } from './desk.ts'
import { form } from './form.ts'
import { portal } from './portal.ts'
import { problem } from './problem.ts'
import { ui } from './ui.ts'

export const en = { ui, form, problem, portal, desk }
