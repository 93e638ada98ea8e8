import { getOwnCase, listOwnCases } from '@tongban/contract/cases/operations.ts'
import { listDrafts } from '@tongban/contract/drafts/operations.ts'
import { asked } from '../../api/queries.ts'

export const ownCaseQuery = (caseId: string) => asked(getOwnCase, { params: { caseId } })
export const ownCasesQuery = asked(listOwnCases, {})
export const draftsQuery = asked(listDrafts, {})
