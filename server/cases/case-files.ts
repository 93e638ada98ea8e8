import { regionsOf } from '@tongban/domain/cases/case.ts'
import type { CaseFile } from '../attachments/attachments.ts'
import type { Caller } from '../identity/caller.ts'
import { Refused } from '../platform/http/refused.ts'
import { openFor, type DeskTools } from './case-desk.ts'
import { attachmentsOf } from './case-view.ts'

/** A file of a case for somebody who has a part in it, and where else it may be held. */
export async function findCaseFile(tools: DeskTools, caller: Caller, caseId: string, digest: string): Promise<CaseFile | null> {
  const opened = await openFor(tools, caller, caseId).catch((error: unknown) => {
    if (error instanceof Refused) return null
    throw error
  })
  const file = opened && attachmentsOf(opened.state).find((one) => one.digest === digest)
  if (!file) return null
  return { name: file.name, otherRegions: regionsOf(opened.state).filter((region) => region !== caller.region) }
}
