import { uploadFile } from '@tongban/contract/attachments/operations.ts'
import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import { useTranslation } from 'react-i18next'
import { sayFailure } from '../../api/say-failure.ts'
import { upload } from '../../api/upload.ts'
import { FileDrop } from '../../ui/FileDrop.tsx'
import type { Language } from '../../ui/language.ts'
import { MaterialLine } from '../../ui/MaterialLine.tsx'
import type { Requirement } from '../guide/guide.ts'

type UploadLineProps = {
  material: Requirement
  language: Language
  kept: readonly Attachment[]
  onChange: (change: (before: readonly Attachment[]) => readonly Attachment[]) => void
}

/** One material with its uploads. */
export function UploadLine({ material, language, kept, onChange }: UploadLineProps) {
  const english = language === 'en'
  const asked = {
    ...material,
    name: english ? material.nameEn : material.name,
    standard: english ? material.standardEn : material.standard,
    help: english ? material.helpEn : material.help,
    // From the phone nothing travels on paper.
    form: 'electronic' as const,
    paperNeeded: false,
  }
  return (
    <MaterialLine material={asked} complete={kept.length > 0}>
      <Uploads label={asked.name} kept={kept} onChange={onChange} />
    </MaterialLine>
  )
}

/** Camera, files and what has been sent, for one material. */
export function Uploads({ label, kept, onChange }: Pick<UploadLineProps, 'kept' | 'onChange'> & { label: string }) {
  const { t } = useTranslation('problem')
  return (
    <FileDrop
      label={label}
      kept={kept}
      onChange={onChange}
      send={(file, onProgress, signal) => upload(uploadFile, file, onProgress, signal)}
      sayFailure={(failure) => {
        const said = sayFailure(failure, t)
        return [said.title, said.text].join(' · ')
      }}
    />
  )
}
