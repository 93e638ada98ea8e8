import type { ReactNode } from 'react'
import styles from './CaseParts.module.css'

/** Names and what stands behind them; what is not there is left out. */
export function Pairs({ pairs }: { pairs: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles['pair']}>
      {pairs.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
