import { cases } from './cases.ts'
import { desk } from './desk.ts'
import { deskActs } from './desk-acts.ts'
import { deskCase } from './desk-case.ts'
import { deskIntake } from './desk-intake.ts'
import { form } from './form.ts'
import { portal } from './portal.ts'
import { problem } from './problem.ts'
import { ui } from './ui.ts'

export const en = { ui, form, problem, portal, desk, deskActs, deskCase, deskIntake, cases }
