import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import { uploadFile } from '@tongban/contract/attachments/operations.ts'
import { useTranslation } from 'react-i18next'
import { sayFailure } from '../api/say-failure.ts'
import { upload } from '../api/upload.ts'
import { FileDrop } from '../ui/FileDrop.tsx'

/** Files for a case: chosen, photographed, or dragged from the scanner's folder. */
export function DeskFiles({ label, kept, onChange }: { label: string; kept: readonly Attachment[]; onChange: (change: (before: readonly Attachment[]) => readonly Attachment[]) => void }) {
  const { t } = useTranslation('problem')
  return (
    <FileDrop<Attachment>
      label={label}
      kept={kept}
      onChange={onChange}
      send={(file, onProgress, signal) => upload(uploadFile, file, onProgress, signal)}
      sayFailure={(failure) => {
        const said = sayFailure(failure, t)
        return `${said.title} ${said.text}`
      }}
    />
  )
}
