import { formatDate } from '../ui/dates.ts'
import { inLanguage } from '../ui/form/definition.ts'
import type { FormDefinition } from '../ui/form/definition.ts'
import type { Language } from '../ui/language.ts'
import { say } from './said.ts'

type Field = { title?: string; format?: string; oneOf?: { const?: unknown; title?: string }[]; properties?: Record<string, Field>; then?: Field; else?: Field; allOf?: Field[] }

/** The answers of a form as question and answer, in the order of its fields; what was not answered is left out. */
export function answersOf(definition: FormDefinition, answers: Record<string, unknown>, language: Language): [question: string, answer: string][] {
  const { schema, ui } = inLanguage(definition, language)
  const fields = fieldsOf(schema as Field)
  const order = (ui as { 'ui:order'?: string[] })['ui:order'] ?? Object.keys(fields)
  const names = [...order.filter((name) => name in answers), ...Object.keys(answers).filter((name) => !order.includes(name))]
  return names.flatMap((name): [string, string][] => {
    const said = answerOf(fields[name], answers[name], language)
    return said === '' ? [] : [[fields[name]?.title ?? name, said]]
  })
}

/** The fields of a form with those that only some answers bring up. */
function fieldsOf(schema: Field): Record<string, Field> {
  const branches = [schema.then, schema.else, ...(schema.allOf ?? [])].filter((branch) => branch !== undefined)
  return Object.assign({}, ...branches.map(fieldsOf), schema.properties ?? {}) as Record<string, Field>
}

function answerOf(field: Field | undefined, answer: unknown, language: Language): string {
  if (answer === undefined || answer === null) return ''
  if (typeof answer === 'boolean') return say(answer ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }, language)
  const choice = field?.oneOf?.find((one) => one.const === answer)
  if (choice?.title) return choice.title
  if (field?.format === 'date' && typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer)) return formatDate(answer, language, { year: true })
  if (Array.isArray(answer)) return answer.map((one) => answerOf(undefined, one, language)).join(say({ zh: '、', en: ', ' }, language))
  return typeof answer === 'object' ? Object.values(answer).map(String).join(' ') : String(answer)
}
