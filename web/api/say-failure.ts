import type { TFunction } from 'i18next'
import { ApiProblem } from './failure.ts'

/** What a person reads when something did not come to pass. `text` always says what to do or what is safe. */
export type SaidFailure = { title: string; text: string; basis: string | null }

/** The one place where a failure becomes words. The server's own sentence wins, for it knows the case. */
export function sayFailure(failure: unknown, t: TFunction<'problem'>): SaidFailure {
  const problem = failure instanceof ApiProblem ? failure : new ApiProblem(0, 'server')
  const basis = problem.article === null ? null : t('basis', { article: problem.article })
  switch (problem.kind) {
    case 'refused':
      return { title: t('refused.title'), text: problem.detail ?? t('forbidden.text'), basis }
    case 'invalid': {
      const text = problem.fields.length > 0 ? problem.fields.map((field) => [field.name, field.message, field.fix].filter(Boolean).join(' ')).join(' ') : problem.detail
      return { title: t('invalid.title'), text: text ?? t('invalid.text'), basis }
    }
    case 'server':
      return problem.reference === null
        ? { title: t('serverPlain.title'), text: t('serverPlain.text'), basis }
        : { title: t('server.title'), text: t('server.text', { reference: problem.reference }), basis }
    case 'forbidden':
    case 'notFound':
    case 'stale':
    case 'tooLarge':
    case 'wrongType':
    case 'tooMany':
    case 'passwordMustChange':
      return { title: t(`${problem.kind}.title`), text: problem.detail ?? t(`${problem.kind}.text`), basis }
    case 'offline':
    case 'timeout':
    case 'sessionExpired':
      return { title: t(`${problem.kind}.title`), text: t(`${problem.kind}.text`), basis }
    default:
      return problem.kind satisfies never
  }
}
