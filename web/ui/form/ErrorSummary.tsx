import type { ErrorListProps } from '@rjsf/utils'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ItemForm.module.css'

/** “还差 3 处”: every place that is not right yet, each a way to it. It takes the focus when it appears. */
export function ErrorSummary({ errors }: ErrorListProps) {
  const { t } = useTranslation('form')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The notes at the fields below push the page about; only after that is it known where the summary stands.
    const settled = requestAnimationFrame(() => {
      box.current?.focus({ preventScroll: true })
      box.current?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(settled)
  }, [])
  return (
    <div ref={box} tabIndex={-1} className={styles['summary']} role="group" aria-labelledby="form-summary">
      <h2 id="form-summary">{t('summary', { count: errors.length })}</h2>
      <p className="small soft">{t('summaryHelp')}</p>
      <ul>
        {errors.map((error, index) => (
          <li key={`${error.property} ${index}`}>
            <a
              href={`#${idOf(error.property)}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(idOf(error.property))
              }}
            >
              {error.message ?? error.stack}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The id that the renderer gives to the field at a path such as `.posts.0.where`. */
function idOf(property: string | undefined): string {
  return ['root', ...(property ?? '').split(/[.[\]]+/).filter(Boolean)].join('_')
}

function goTo(id: string): void {
  const place = document.getElementById(id) ?? document.getElementById(`${id}__field`)
  place?.scrollIntoView({ block: 'center' })
  const control = place?.matches('input, select, textarea, button') ? place : place?.querySelector<HTMLElement>('input, select, textarea, button')
  control?.focus({ preventScroll: true })
}
