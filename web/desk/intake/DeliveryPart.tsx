import { Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { say } from '../../cases/said.ts'
import { channelWords } from '../../cases/stage-words.ts'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Field } from '../../ui/Field.tsx'
import { deliveryOf } from './intake.ts'
import type { Guide, Intake } from './intake.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'

/** How the result comes to the applicant. */
export function DeliveryPart({ intake, set, here, guide, faultAt }: PartProps & { guide: Guide }) {
  const { t } = useTranslation('deskIntake')
  const { language } = useAppearance()
  const by = deliveryOf(intake, { guide, here })
  return (
    <Part name="delivery" number={5} title={t('delivery.title')}>
      <Radio.Group
        aria-label={t('delivery.title')}
        value={by}
        onChange={(event) => set({ by: event.target.value as Intake['by'] })}
        options={guide.guide.result.delivery.map((way) => ({ value: way, label: say(channelWords[way], language) }))}
      />
      {by === 'post' && (
        <Field label={t('delivery.address')} help={t('delivery.addressHelp')} error={faultAt('delivery.address')}>
          {(control) => <Input {...control} maxLength={300} autoComplete="off" value={intake.address} onChange={(event) => set({ address: event.target.value })} />}
        </Field>
      )}
    </Part>
  )
}
