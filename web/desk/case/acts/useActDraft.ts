import type { CaseView } from '@tongban/contract/cases/views.ts'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { useDraft } from '../../../drafts/useDraft.ts'
import { deskDrafts } from '../../device.ts'
import type { ActType } from './act-table.ts'

/**
 * What is being typed for an act, kept on this device until the act is recorded, so that a reload or a lost
 * connection costs nothing. Null for the moment until the device has answered. What it begins with is taken
 * once: an id made for it must be the same when the act is sent again.
 */
export function useActDraft<Fields extends object>(view: CaseView, type: ActType, beginning: Fields, about = '') {
  const { region, name } = useSession()
  const [first] = useState(beginning)
  const draft = useDraft<Fields>(deskDrafts, ['act', region, name, view.caseId, type, about].join('/'))
  const fields = draft.content === null ? null : { ...first, ...draft.content }
  return { fields, change: draft.change, handedIn: draft.handedIn }
}
