import QRCode from 'qrcode'
import type { Case } from '@tongban/domain/cases/case.ts'
import type { RecordedEvent } from '@tongban/domain/ledger/event.ts'
import type { ExportedRecord } from '@tongban/contract/ledger/exported-record.ts'
import type { Content } from '../catalogue/content.ts'

export type ReceiptTools = {
  content: Content
  /** The address under which people reach the public pages. */
  publicOrigin: string
  renderReceipt: (data: ReceiptData) => Promise<Buffer>
}

/** What stands on a receipt. */
export type ReceiptData = {
  number: string
  lookupCode: string
  itemName: string
  applicantName: string
  receivedAt: string
  receivedBy: string
  intakeOrganisation: string
  window: string
  handlingOrganisation: string
  authority: string
  handlingRegion: string
  crossRegion: boolean
  agreement: string
  materials: { name: string; originals: number; copies: number; scans: number; originalSeen: boolean }[]
  trackUrl: string
  qrSvg: string
  phone: string
}

/** The receipt for what was handed in. It is not an acceptance, and says so. @rule R-KS-002 @term 收件凭证 */
export async function receiptOf(tools: ReceiptTools, theCase: Case, token: string): Promise<Buffer> {
  const { content } = tools
  const organisation = (id: string) => content.organisations.get(id)
  const trackUrl = `${tools.publicOrigin}/t/${token}`
  const intake = organisation(theCase.intake.organisation)
  return tools.renderReceipt({
    number: theCase.number,
    lookupCode: theCase.lookupCode,
    itemName: theCase.item.name,
    applicantName: theCase.applicant.name,
    receivedAt: theCase.receivedAt,
    receivedBy: theCase.channel === 'online' ? '网上提交' : theCase.receivedBy,
    intakeOrganisation: intake?.name ?? theCase.intake.organisation,
    window: theCase.intake.window ?? '',
    handlingOrganisation: organisation(theCase.handling.organisation)?.name ?? '',
    authority: organisation(theCase.authority.organisation)?.name ?? '',
    handlingRegion: content.regions.get(theCase.handling.region)?.name ?? theCase.handling.region,
    crossRegion: theCase.intake.region !== theCase.handling.region,
    agreement: theCase.agreement?.number ?? '',
    materials: theCase.materials.map((one) => ({
      name: theCase.item.materials.find((material) => material.key === one.key)?.name ?? one.key,
      originals: one.originalPages, copies: one.copyPages, scans: one.scans.length, originalSeen: one.originalSeen,
    })),
    trackUrl,
    qrSvg: await QRCode.toString(trackUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
    phone: intake?.phone ?? '',
  })
}

/** A case as a file that proves itself: `npm run verify -- FILE`. */
export function exportOf(theCase: Case, events: RecordedEvent[], made: { at: string; by: string }): ExportedRecord {
  return {
    format: 'tongban-record/1', kind: 'case', recordId: theCase.id, number: theCase.number,
    exportedAt: made.at, exportedBy: made.by, events,
  }
}
