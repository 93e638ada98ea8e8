import { discardDraft, getDraft, listDrafts, saveDraft } from '@tongban/contract/drafts/operations.ts'
import type { Caller } from '../identity/caller.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { listOwnDrafts, openDraft, saveDraft as save, throwAway, type DraftTools } from './drafts.ts'

/** What people have begun and not yet handed in. */
export function mountDrafts(http: Pick<HttpServer<Caller>, 'mount'>, tools: DraftTools): void {
  http.mount(saveDraft, async ({ caller, params, body }) => {
    const { region: intendedRegion, itemCode, title, content } = body
    return { savedAt: await save(tools, caller, { draftId: params.draftId, intendedRegion, itemCode, title, content }) }
  })
  http.mount(getDraft, async ({ caller, params }) => {
    const { intendedRegion: region, itemCode, title, content, savedAt } = await openDraft(tools, caller, params.draftId)
    return { region, itemCode, title, content, savedAt }
  })
  http.mount(listDrafts, async ({ caller }) => {
    const drafts = await listOwnDrafts(tools, caller)
    return { drafts: drafts.map(({ draftId, title, itemCode, savedAt }) => ({ draftId, title, itemCode, savedAt })) }
  })
  http.mount(discardDraft, async ({ caller, params }) => ({ done: await throwAway(tools, caller, params.draftId) }))
}
