import styles from './AppMark.module.css'

/** The mark and the name beside it. The mark is a drawing, so it is hidden from readers of the name. */
export function AppMark({ name, size = 'plain' }: { name: string; size?: 'plain' | 'large' }) {
  return (
    <span className={`${styles['brand']} ${size === 'large' ? styles['large'] : ''}`}>
      <span className={styles['mark']} aria-hidden="true">
        通
      </span>
      <span className={styles['name']}>{name}</span>
    </span>
  )
}
