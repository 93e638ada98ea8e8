import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Acts.module.css'

type ParcelTableProps = {
  /** What the column of pages is called: those to send, or those that the list names. */
  pages: string
  /** Headings to the right of the pages. */
  heads?: ReactNode
  /** What stands below the table. */
  foot?: ReactNode
  /** The rows: what it is, original or copy, how many pages. */
  children: ReactNode
}

/** The packing list of a parcel, as it is written on one side and counted on the other. */
export function ParcelTable({ pages, heads, foot, children }: ParcelTableProps) {
  const { t } = useTranslation('deskActs')
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={t('parcel.list')}>
        <thead>
          <tr>
            <th scope="col">{t('parcel.list')}</th>
            <th scope="col">{t('parcel.kind')}</th>
            <th scope="col" className={styles['figure']}>
              {pages}
            </th>
            {heads}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {foot}
    </div>
  )
}
