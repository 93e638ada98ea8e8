import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './Act.module.css'

type Rank = 'main' | 'plain' | 'official' | 'quiet'

type ActProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  /** What the act is called; it is also its accessible name. */
  children: ReactNode
  rank?: Rank
  hotkey?: string | undefined
  wide?: boolean
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** One act that a person can take: one `main` a screen, `official` only where it has legal effect. */
export function Act({ rank = 'plain', hotkey, wide, busy, children, className, ref, ...rest }: ActProps) {
  const names = [styles['act'], styles[rank], wide && styles['wide'], className].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={names}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-keyshortcuts={hotkey}
      onClick={busy ? undefined : rest.onClick}
    >
      <span>{children}</span>
      {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
    </button>
  )
}
