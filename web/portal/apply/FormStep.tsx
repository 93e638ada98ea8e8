import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../../ui/Act.tsx'
import { Loading } from '../Loading.tsx'
import type { StepProps } from './step-props.ts'

// The form renderer is the heaviest part of the portal; only who has come this far loads it.
const bringForm = () => import('../../ui/form/ItemForm.tsx')
const ItemForm = lazy(async () => ({ default: (await bringForm()).ItemForm }))

/** Fetches the form renderer ahead, so that a connection lost between two steps does not keep it away. */
export function prepareForm(): void {
  void bringForm().catch(() => undefined)
}

/** The item's own questions. Pressing on tells everything that is missing; what is missing may also be filled in later. */
export function FormStep({ data, application, set, onNext, faults }: StepProps) {
  const { t } = useTranslation('portal')
  return (
    <Suspense fallback={<Loading />}>
      <ItemForm definition={data.guide.form} data={application.form ?? {}} faults={pointersOf(faults)} onChange={(form) => set({ form })} onReady={onNext}>
        <Act type="submit" rank="main" wide>
          {t('apply.next')}
        </Act>
        <Act rank="quiet" wide onClick={onNext}>
          {t('apply.later')}
        </Act>
      </ItemForm>
    </Suspense>
  )
}

/** The server names a field form.startsOn, the form itself /startsOn. */
function pointersOf(faults: StepProps['faults']): Record<string, string> {
  const own = faults.filter((fault) => fault.field.startsWith('form.'))
  return Object.fromEntries(own.map((fault) => [`/${fault.field.slice('form.'.length).replaceAll('.', '/')}`, fault.message]))
}
