import styles from './Facts.module.css'

/** Short facts in a row; a line breaks after a dot and never before one. */
export function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <span className={styles['facts']}>
      {facts.map((fact, index) => (
        <span key={fact}>
          {fact}
          {index < facts.length - 1 && ' ·'}
        </span>
      ))}
    </span>
  )
}
