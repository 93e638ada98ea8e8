import { QRCode } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAppearance } from './Appearance.tsx'

/** A QR code with quiet space around it. `text` is what it holds; `what` names it for those who cannot see it. */
export function QrView({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation('ui')
  const { elder } = useAppearance()
  return <QRCode value={text} type="svg" size={elder ? 216 : 168} color="#1d2226" bgColor="#ffffff" errorLevel="M" aria-label={t('qr.label', { what })} />
}
