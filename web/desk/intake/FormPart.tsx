import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldFault } from '../../api/failure.ts'
import { ItemForm } from '../../ui/form/ItemForm.tsx'
import type { Guide } from './intake.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'

type FormPartProps = PartProps & { guide: Guide; faults: readonly FieldFault[]; box: Ref<HTMLDivElement> }

/** The form of the item. What the server found stands at its field. */
export function FormPart({ intake, set, guide, faults, box }: FormPartProps) {
  const { t } = useTranslation('deskIntake')
  const found = Object.fromEntries(faults.filter((fault) => fault.field.startsWith('form.')).map((fault) => [`/${fault.field.slice('form.'.length).replaceAll('.', '/')}`, fault.message]))
  return (
    <Part name="form" number={3} title={t('parts.form')}>
      <div ref={box}>
        <ItemForm key={guide.item.code} definition={guide.guide.form} data={intake.form} onChange={(form) => set({ form })} onReady={() => undefined} faults={found}>
          {null}
        </ItemForm>
      </div>
    </Part>
  )
}

/** Lets the form say everything that is missing in it, and takes the keyboard there. */
export function showFormFaults(box: HTMLElement | null): void {
  box?.querySelector('form')?.requestSubmit()
}
