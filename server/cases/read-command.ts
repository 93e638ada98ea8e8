import type { CaseCommandType } from '@tongban/domain/cases/commands.ts'
import { commandFields } from '@tongban/contract/cases/commands.ts'
import { closed, oneOf } from '@tongban/contract/fields.ts'
import type { AnyCommand } from '../ledger/record-kind.ts'
import { checkOf, type InputCheck } from '../platform/http/input-check.ts'

const types = Object.keys(commandFields) as CaseCommandType[]
const checks = new Map<string, InputCheck>(types.map((type) => [type, checkOf(closed({ type: oneOf([type]), ...commandFields[type] }))]))

/**
 * A command on an open case as another region sent it: held to the same schema as one that is asked for here.
 * Null when there is no such command or its fields are not right.
 */
export function readCaseCommand(body: unknown): AnyCommand | null {
  const type = (body as { type?: unknown } | null)?.type
  const check = typeof type === 'string' ? checks.get(type) : undefined
  return check && check(body, 'zh').length === 0 ? (body as AnyCommand) : null
}
