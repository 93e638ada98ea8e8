import { useTranslation } from 'react-i18next'
import { useAppearance } from '../../ui/Appearance.tsx'
import { Act } from '../../ui/Act.tsx'
import { Card } from '../../ui/Card.tsx'
import { PhoneLogin } from '../login/PhoneLogin.tsx'
import { UploadLine } from '../materials/UploadLine.tsx'
import { useApplicant } from '../place.ts'
import { MaterialList } from '../../ui/MaterialLine.tsx'
import type { StepProps } from './step-props.ts'

/** Every material with the camera beside it; how many are missing stands at the head. */
export function MaterialsStep({ data, application, set, onNext }: StepProps) {
  const { t } = useTranslation('portal')
  const { language } = useAppearance()
  const applicant = useApplicant()
  const { materials } = data.guide
  const files = application.files ?? {}
  const missing = materials.filter((one) => one.necessity === 'required' && (files[one.key] ?? []).length === 0).length
  return (
    <>
      {!applicant && (
        <Card level={2} title={t('apply.materials.login')} tone="warn">
          <p className="small">{t('apply.materials.loginText')}</p>
          <PhoneLogin onDone={() => undefined} />
        </Card>
      )}
      <MaterialList label={t('guide.materials')} missing={missing}>
        {materials.map((material) => (
          <UploadLine
            key={material.key}
            material={material}
            language={language}
            kept={files[material.key] ?? []}
            onChange={(change) => set((before) => ({ files: { ...before.files, [material.key]: [...change(before.files?.[material.key] ?? [])] } }))}
          />
        ))}
      </MaterialList>
      <Act rank="main" wide onClick={onNext}>
        {t('apply.next')}
      </Act>
    </>
  )
}
