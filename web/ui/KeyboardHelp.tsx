import { Modal, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkeys, useListedHotkeys } from './hotkeys.tsx'
import styles from './KeyboardHelp.module.css'

/** The list of keys of this page, on `?`. Here single keys can also be switched off. */
export function KeyboardHelp() {
  const { t } = useTranslation('ui')
  const { on, setOn, listed } = useListedHotkeys()
  const [open, setOpen] = useState(false)
  useHotkeys([{ key: '?', label: t('keyboard.help'), run: () => setOpen(true) }])
  return (
    <>
      <button type="button" className={styles['open']} aria-label={t('keyboard.open')} onClick={() => setOpen(true)}>
        <kbd>?</kbd>
      </button>
      <Modal open={open} title={t('keyboard.title')} footer={null} onCancel={() => setOpen(false)} closable={{ 'aria-label': t('close') }}>
        <label className={styles['switch']}>
          <Switch checked={on} onChange={setOn} aria-label={t('keyboard.on')} /> <span aria-hidden="true">{t('keyboard.on')}</span>
        </label>
        <dl className={styles['keys']}>
          {listed.map((hotkey) => (
            <div key={`${hotkey.key} ${hotkey.label}`}>
              <dt>
                <kbd>{hotkey.key}</kbd>
              </dt>
              <dd>{hotkey.label}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
