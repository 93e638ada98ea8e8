import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppearance } from './Appearance.tsx'
import { dueSentence } from './due-sentence.ts'
import type { DueBeginning } from './due-sentence.ts'
import type { Explanation } from './explanation.ts'
import styles from './DueSentence.module.css'

/** “Why this day?” and the answer in one sentence. `more` is a second clock's, said after it. */
export function DueSentence({ explanation, beginning, more = '' }: { explanation: Explanation; beginning: DueBeginning; more?: string }) {
  const { t } = useTranslation('ui')
  const { language } = useAppearance()
  const sentence = dueSentence(explanation, beginning, language, t)
  return (
    <p className="small soft">
      <b>{t('due.whyThisDay')}</b> {withWholeDates(language === 'en' ? `${sentence} ${more}` : sentence + more)}
    </p>
  )
}

/** A date is never broken over two lines. */
function withWholeDates(sentence: string): ReactNode[] {
  return sentence.split(/(\d+月\d+日|\d+ [A-Z][a-z]{2}\b)/).map((part, index) => (index % 2 === 1 ? <span key={index} className={styles['date']}>{part}</span> : part))
}
