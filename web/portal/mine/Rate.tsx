import { commandOperation } from '@tongban/contract/cases/commands.ts'
import type { CaseView } from '@tongban/contract/cases/views.ts'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/useCommand.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { Act } from '../../ui/Act.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { RatingFive } from '../../ui/RatingFive.tsx'
import type { Stars } from '../../ui/RatingFive.tsx'
import styles from './MineCasePage.module.css'

const rateCase = commandOperation('RateCase')

/** Five levels, none chosen beforehand. Leaving it is an answer as well, and nothing counts it. */
export function Rate({ view }: { view: CaseView }) {
  const { t } = useTranslation('portal')
  const [level, setLevel] = useState<Stars | null>(null)
  const [text, setText] = useState('')
  const command = useCommand(rateCase)
  return (
    <Card>
      <form
        className={styles['rate']}
        onSubmit={(event) => {
          event.preventDefault()
          if (level !== null) command.mutate({ params: { caseId: view.caseId }, body: { seenPosition: view.position, level, text: text.trim() } })
        }}
      >
        <RatingFive value={level} onChange={setLevel} />
        {level !== null && (
          <>
            <Field label={t('rate.text')} optional>
              {(control) => <Input.TextArea {...control} rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />}
            </Field>
            <FailureNotice failure={command.error} />
            <Act type="submit" rank="main" wide busy={command.isPending}>
              {t('rate.send')}
            </Act>
          </>
        )}
        <p className="small soft">{t('rate.free')}</p>
      </form>
    </Card>
  )
}
