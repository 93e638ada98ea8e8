import { useTranslation } from 'react-i18next'
import { sayMode } from '../../cases/stage-words.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { inOrder, wayOf } from '../guide/guide.ts'
import { usePlace } from '../place.ts'
import type { StepProps } from './step-props.ts'
import { Choices } from '../Choices.tsx'

/** Whose matter it is. What cannot be handed in from here stays in the list with its reason. */
export function PlaceStep({ data, application, set, onNext }: StepProps) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const place = usePlace()
  const choices = inOrder(data.crossings, place.code).map((crossing) => {
    const way = wayOf(data, crossing, place.code)
    const own = crossing.handlingRegion === place.code
    const authority = language === 'en' ? crossing.authorityEn : crossing.authority
    const open = [own ? t('guide.here') : sayMode('fullyOnline', language), authority].filter(Boolean).join(' · ')
    return {
      value: crossing.handlingRegion,
      name: language === 'en' ? crossing.handlingRegionNameEn : crossing.handlingRegionName,
      text: way === 'online' ? open : (crossing.refusal ?? t('apply.place.counterOnly')),
      refused: way !== 'online',
    }
  })
  return (
    <>
      <Choices name="there" label={t('apply.place.label')} asked help={t('apply.place.help')} choices={choices} value={application.there} onChoose={(there) => set({ there })} />
      <Act
        rank="main"
        wide
        onClick={() => {
          if (application.there) set({ there: application.there })
          onNext()
        }}
      >
        {t('apply.next')}
      </Act>
    </>
  )
}
