import { createErrorHandler, toErrorSchema, unwrapErrorHandler, validationDataMerge } from '@rjsf/utils'
import type { CustomValidator, ErrorTransformer, RJSFSchema, RJSFValidationError, UiSchema, ValidationData, ValidatorType } from '@rjsf/utils'
import type { TFunction } from 'i18next'
import { faultsOf, satisfies, sayFault } from './faults.ts'

type FormData = Record<string, unknown>

/** Gives the form renderer our judgement of a form, in the reader's words. */
export function validatorIn(t: TFunction<'form'>): ValidatorType<FormData> {
  const findingsOf = (schema: RJSFSchema, data: FormData | undefined): RJSFValidationError[] =>
    faultsOf(schema, data).map((fault) => {
      const message = sayFault(fault, schema, t)
      return { name: fault.keyword, property: fault.path.map((name) => `.${name}`).join(''), message, stack: message }
    })

  const judge = (
    data: FormData | undefined,
    schema: RJSFSchema,
    customValidate?: CustomValidator<FormData>,
    transformErrors?: ErrorTransformer<FormData>,
    uiSchema?: UiSchema<FormData>,
  ): ValidationData<FormData> => {
    const found = findingsOf(schema, data)
    const errors = transformErrors ? transformErrors(found, uiSchema) : found
    const judged = { errors, errorSchema: toErrorSchema<FormData>(errors) }
    if (!customValidate) return judged
    const handler = customValidate(data ?? {}, createErrorHandler<FormData>(data ?? {}), uiSchema)
    return validationDataMerge<FormData>(judged, unwrapErrorHandler<FormData>(handler))
  }

  return {
    validateFormData: judge,
    isValid: (schema, data, root) => satisfies(schema, data, root),
    rawValidation: <Result>(schema: RJSFSchema, data?: FormData) => ({ errors: findingsOf(schema, data) as Result[] }),
  }
}
