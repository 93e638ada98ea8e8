import { getReceipt } from '@tongban/contract/cases/operations.ts'
import { addressOf } from '../api/operation.ts'

/** The address of the receipt of a case. */
export function receiptAddress(caseId: string): string {
  return addressOf(getReceipt, { params: { caseId } })
}

/** Opens the receipt of a case in a tab of its own, ready to print. A browser that allows no new tab leaves the link on the page. */
export function openReceipt(caseId: string): void {
  window.open(receiptAddress(caseId), '_blank', 'noopener')
}
