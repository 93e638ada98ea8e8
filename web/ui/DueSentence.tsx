import { useTranslation } from 'react-i18next'
import { useAppearance } from './Appearance.tsx'
import { dueSentence } from './due-sentence.ts'
import type { DueBeginning } from './due-sentence.ts'
import type { Explanation } from './explanation.ts'

/** “Why this day?” and the answer in one sentence. `more` is a second clock's, said after it. */
export function DueSentence({ explanation, beginning, more }: { explanation: Explanation; beginning: DueBeginning; more?: string }) {
  const { t } = useTranslation('ui')
  const { language } = useAppearance()
  return (
    <p className="small soft">
      <b>{t('due.whyThisDay')}</b> {dueSentence(explanation, beginning, language, t)}
      {more && ` ${more}`}
    </p>
  )
}
