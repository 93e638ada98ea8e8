import { searchItems } from '@tongban/contract/catalogue/operations.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asked } from '../../api/queries.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useSession } from '../../app/session.ts'
import { Field } from '../../ui/Field.tsx'
import { SidePage } from '../frame/SidePage.tsx'
import { CatalogueLine } from './CatalogueLine.tsx'
import { DraftItems } from './DraftItems.tsx'
import styles from './Catalogue.module.css'

/** Every service that can be handed in here: how, by when, and where it may be decided. */
export function CataloguePage() {
  const { t } = useTranslation('desk')
  const { region, permissions } = useSession()
  const [words, setWords] = useState('')
  const settled = useDeferredValue(words.trim())
  const found = useQuery({ ...asked(searchItems, { params: { region: region ?? '' }, query: settled === '' ? {} : { words: settled } }), placeholderData: keepPreviousData })
  const items = found.data?.items ?? []
  return (
    <SidePage>
      <h1>{t('catalogue.title')}</h1>
      <div className={styles['search']}>
        <Field label={t('catalogue.search')} help={t('catalogue.hint')}>
          {(control) => <Input {...control} type="search" value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
      </div>
      <FailureNotice failure={found.error} />
      <p role="status" className="small soft">
        {found.isSuccess && (items.length === 0 ? t('catalogue.none', { words: settled }) : t('catalogue.all', { count: items.length }))}
      </p>
      <ul className={styles['items']}>
        {items.map((item) => (
          <CatalogueLine key={item.code} item={item} />
        ))}
      </ul>
      {permissions.includes('catalogue.drafts') && <DraftItems />}
    </SidePage>
  )
}
