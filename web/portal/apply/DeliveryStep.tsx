import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { usePlace } from '../place.ts'
import type { StepProps } from './step-props.ts'
import { Choices } from '../Choices.tsx'

/** How the result comes: only the ways that the item offers. */
export function DeliveryStep({ data, application, set, onNext, faults }: StepProps) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const place = usePlace()
  const { result } = data.guide
  const fault = faults.find(({ field }) => field === 'delivery.address')?.message ?? null
  return (
    <>
      <Choices
        name="by"
        label={language === 'en' ? result.nameEn : result.name}
        choices={result.delivery.map((way) => ({ value: way, name: t(`guide.delivery.${way}`), text: t(`apply.delivery.${way}`, { place: place.name }) }))}
        value={application.by}
        onChoose={(by) => set({ by })}
      />
      {application.by === 'post' && (
        <Field label={t('apply.delivery.address')} help={t('apply.delivery.addressHelp')} error={fault}>
          {(control) => <Input.TextArea {...control} rows={2} maxLength={300} autoComplete="street-address" value={application.address ?? ''} onChange={(event) => set({ address: event.target.value })} />}
        </Field>
      )}
      <Act rank="main" wide onClick={onNext}>
        {t('apply.next')}
      </Act>
    </>
  )
}
