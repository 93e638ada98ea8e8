import type { FieldProblem } from '@tongban/contract/problem.ts'

/** A place of what was sent that the server did not take, in the reader's words. */
export type FieldFault = FieldProblem

export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'sessionExpired'
  | 'passwordMustChange'
  | 'forbidden'
  | 'notFound'
  | 'stale'
  | 'invalid'
  | 'refused'
  | 'tooLarge'
  | 'wrongType'
  | 'tooMany'
  | 'server'

/** Why a call came to nothing: a Problem Details reply, or no reply at all (status 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly kind: FailureKind
  /** The named refusal of the contract, where there is one. */
  readonly code: string | null
  readonly detail: string | null
  readonly article: string | null
  readonly reference: string | null
  readonly fields: readonly FieldFault[]
  /** What belongs to the code: what happened meanwhile, which materials are missing. */
  readonly data: Readonly<Record<string, unknown>>

  constructor(status: number, kind: FailureKind, body: Record<string, unknown> = {}) {
    super(`${kind} ${status} ${String(body['code'] ?? '')}`.trim())
    this.name = 'ApiProblem'
    this.status = status
    this.kind = kind
    this.code = textOf(body['code'])
    this.detail = textOf(body['detail']) ?? textOf(body['title'])
    this.article = textOf(body['article'])
    this.reference = textOf(body['requestId'])
    this.fields = fieldsOf(body['errors'])
    this.data = (body['data'] ?? {}) as Record<string, unknown>
  }
}

const byStatus: Record<number, FailureKind> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'notFound',
  412: 'stale',
  413: 'tooLarge',
  415: 'wrongType',
  429: 'tooMany',
}

/** Reads a reply that is not a success. A refusal with a name is told as such, whatever its number. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const problem = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return new ApiProblem(status, kindOf(status, problem), problem)
}

function kindOf(status: number, problem: Record<string, unknown>): FailureKind {
  const code = problem['code']
  if (code === 'SessionExpired' || code === 'NotLoggedIn' || (status === 401 && code === undefined)) return 'sessionExpired'
  if (code === 'PasswordMustChange') return 'passwordMustChange'
  if (code === 'StaleVersion') return 'stale'
  if (fieldsOf(problem['errors']).length > 0) return 'invalid'
  if (status >= 500) return 'server'
  return byStatus[status] ?? 'refused'
}

/** Whether no answer came, so that asking again with the same command id is safe and sensible. */
export function isNetworkFault(failure: unknown): boolean {
  return failure instanceof ApiProblem && (failure.kind === 'offline' || failure.kind === 'timeout')
}

/** What will be over after a while, or once the person has logged in or chosen a password. */
const passing: ReadonlySet<FailureKind> = new Set(['server', 'tooMany', 'sessionExpired', 'passwordMustChange'])

/** Whether the answer is final: sending the same again would be answered the same. */
export function isFinal(failure: unknown): boolean {
  return failure instanceof ApiProblem && !isNetworkFault(failure) && !passing.has(failure.kind)
}

function fieldsOf(errors: unknown): FieldFault[] {
  return Array.isArray(errors) ? (errors as FieldFault[]).filter((error) => typeof error.field === 'string' && typeof error.message === 'string') : []
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
