import { discardDraft, getDraft, listDrafts, saveDraft } from '@tongban/contract/drafts/operations.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { ApiProblem, isNetworkFault } from '../../api/failure.ts'
import { sessionQuery } from '../../app/session.ts'
import { useDraft } from '../../drafts/useDraft.ts'
import { useOnline } from '../../ui/OfflineBanner.tsx'
import { deviceDrafts } from '../drafts.ts'
import type { Application } from './application.ts'
import { forgetBegun, rememberBegun } from './begun.ts'

type What = { region: string; itemCode: string; title: string }

/** Changes some fields, or works the change out from what is there at that moment. */
export type SetApplication = (fields: Partial<Application> | ((before: Partial<Application>) => Partial<Application>)) => void

const serverWaitMs = 2000
const retryWaitMs = 15_000

/**
 * An application under way: kept on this device with every key, and for somebody who is logged in on the
 * server a moment later, so that it can be continued elsewhere. Of two copies the later one is shown.
 */
export function useApplication(caseId: string, what: What, loggedIn: boolean) {
  const { content, commandId, change, state, savedAt, handedIn } = useDraft<Application>(deviceDrafts, caseId)
  const adopted = useServerCopy(caseId, content, change, loggedIn)
  useSavedOnServer(caseId, what, content, loggedIn && adopted)

  // Two uploads may end between two drawings of the page; each must see what the other brought.
  const latest = useRef<Partial<Application>>({})
  if (content !== null && (content.revision ?? 0) >= (latest.current.revision ?? 0)) latest.current = content
  const set: SetApplication = (fields) => {
    rememberBegun(what.region, what.itemCode, caseId)
    const before = latest.current
    const changed = { ...(typeof fields === 'function' ? fields(before) : fields), revision: (before.revision ?? 0) + 1 }
    latest.current = { ...before, ...changed }
    change(changed)
  }
  const finish = async () => {
    forgetBegun(what.region, what.itemCode)
    await handedIn()
    if (loggedIn) await call(discardDraft, { params: { draftId: caseId } }, { quietly: true }).catch(() => undefined)
  }
  return { content: adopted ? content : null, commandId, set, state, savedAt, finish }
}

/** Takes the server's copy where it is the later one. Without an answer the copy on this device is good. */
function useServerCopy(caseId: string, content: Partial<Application> | null, change: (fields: Partial<Application>) => void, loggedIn: boolean): boolean {
  const [asked, setAsked] = useState(!loggedIn)
  const here = useRef({ content, change })
  here.current = { content, change }
  const ready = content !== null
  useEffect(() => {
    if (!loggedIn || !ready) return
    let current = true
    const ask = async () => {
      const there = await copyOnServer(caseId)
      if (!current) return
      if ((there.revision ?? 0) > (here.current.content?.revision ?? 0)) here.current.change(there)
      setAsked(true)
    }
    void ask()
    return () => {
      current = false
    }
  }, [caseId, loggedIn, ready])
  return asked || !loggedIn
}

/** What the server keeps of an application; nothing where it keeps none or does not answer. */
async function copyOnServer(caseId: string): Promise<Partial<Application>> {
  try {
    const { drafts } = await call(listDrafts, {}, { quietly: true })
    if (!drafts.some(({ draftId }) => draftId === caseId)) return {}
    return (await call(getDraft, { params: { draftId: caseId } }, { quietly: true })).content as Partial<Application>
  } catch {
    return {}
  }
}

function useSavedOnServer(caseId: string, { region, itemCode, title }: What, content: Partial<Application> | null, on: boolean): void {
  const client = useQueryClient()
  const revision = content?.revision ?? 0
  const latest = useRef(content)
  latest.current = content
  const online = useOnline()
  const [retries, setRetries] = useState(0)
  useEffect(() => {
    if (!on || !online || revision === 0) return
    let again: ReturnType<typeof setTimeout> | undefined
    const soon = setTimeout(() => {
      const body = { region, itemCode, title, content: { ...latest.current } }
      call(saveDraft, { params: { draftId: caseId }, body }, { quietly: true }).catch((failure: unknown) => {
        // What did not arrive is sent again by itself, not only with the next key.
        if (isNetworkFault(failure)) again = setTimeout(() => setRetries((before) => before + 1), retryWaitMs)
        // Whoever types is not interrupted; the page asks for a login where one is needed.
        if (failure instanceof ApiProblem && failure.kind === 'sessionExpired') void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      })
    }, serverWaitMs)
    return () => {
      clearTimeout(soon)
      clearTimeout(again)
    }
  }, [caseId, region, itemCode, title, revision, on, online, retries, client])
}
