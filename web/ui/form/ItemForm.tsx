import { withTheme } from '@rjsf/core'
import { Theme } from '@rjsf/antd'
import type { ErrorSchema } from '@rjsf/utils'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../Appearance.tsx'
import { DateWidget } from './DateWidget.tsx'
import { inLanguage, purposesIn } from './definition.ts'
import type { FormDefinition } from './definition.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FieldTemplate } from './FieldTemplate.tsx'
import { ObjectTemplate } from './ObjectTemplate.tsx'
import { RadioWidget } from './RadioWidget.tsx'
import { SelectWidget } from './SelectWidget.tsx'
import styles from './ItemForm.module.css'
import { validatorIn } from './validator.ts'

type FormData = Record<string, unknown>

type ItemFormProps = {
  definition: FormDefinition
  data: FormData
  /** Called with every key pressed, so that a draft can follow. */
  onChange: (data: FormData) => void
  /** Called with a form that its schema finds right. */
  onReady: (data: FormData) => void
  /** What the server found, by JSON pointer: { '/licence': '…' }. */
  faults?: Readonly<Record<string, string>>
  readOnly?: boolean
  /** The acts below the form; the one of type submit hands it over. */
  children: ReactNode
}

const RenderedForm = withTheme<FormData>({
  ...(Theme as object),
  templates: { ...Theme.templates, FieldTemplate, ObjectFieldTemplate: ObjectTemplate, ErrorListTemplate: ErrorSummary } as never,
  widgets: { ...Theme.widgets, DateWidget, RadioWidget, SelectWidget } as never,
})

/** Nothing is answered on a person's behalf: not even the first of a list of answers. */
const chooseNothing = { constAsDefaults: 'never', emptyObjectFields: 'skipDefaults' } as const

/** The form of an item, in the reader's language; the first attempt tells everything that is missing, and then it follows. */
export function ItemForm({ definition, data, onChange, onReady, faults, readOnly, children }: ItemFormProps) {
  const { t } = useTranslation('form')
  const { language } = useAppearance()
  const { schema, ui } = useMemo(() => inLanguage(definition, language), [definition, language])
  const context = useMemo(() => ({ purposes: purposesIn(definition, language) }), [definition, language])
  const validator = useMemo(() => validatorIn(t), [t])
  const extraErrors = useMemo(() => errorsAt(faults ?? {}), [faults])
  const [attempted, setAttempted] = useState(false)
  return (
    <RenderedForm
      className={styles['form'] ?? ''}
      schema={schema}
      uiSchema={ui}
      formData={data}
      formContext={context}
      validator={validator}
      {...(extraErrors && { extraErrors })}
      readonly={readOnly ?? false}
      noHtml5Validate
      experimental_defaultFormStateBehavior={chooseNothing}
      showErrorList="top"
      {...(attempted && { liveValidate: 'onChange' as const })}
      onChange={(change) => onChange(change.formData ?? {})}
      onError={() => setAttempted(true)}
      onSubmit={(change) => onReady(change.formData ?? {})}
    >
      <div className={styles['acts']}>{children}</div>
    </RenderedForm>
  )
}

/** Puts each of the server's findings at its place in the form. */
function errorsAt(faults: Readonly<Record<string, string>>): ErrorSchema<FormData> | undefined {
  const entries = Object.entries(faults)
  if (entries.length === 0) return undefined
  const root: Record<string, unknown> = {}
  for (const [pointer, message] of entries) {
    let at = root
    for (const name of pointer.split('/').slice(1)) at = (at[name] ??= {}) as Record<string, unknown>
    at['__errors'] = [message]
  }
  return root as ErrorSchema<FormData>
}
