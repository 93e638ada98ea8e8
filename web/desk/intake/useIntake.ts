import { discardDraft, getDraft, listDrafts, saveDraft } from '@tongban/contract/drafts/operations.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { useDraft } from '../../drafts/useDraft.ts'
import { deskDrafts } from '../device.ts'
import { isBegun, newIntake } from './intake.ts'
import type { Intake } from './intake.ts'

const waitMs = 2000

/**
 * One intake, kept on this device with every key and on the server a moment later, so that it can be taken up
 * at another counter. Null until the device, or else the server, has said what was begun under this id.
 */
export function useIntake(draftId: string, here: string) {
  const client = useQueryClient()
  const draft = useDraft<Intake>(deskDrafts, `intake/${draftId}`)
  const [fresh] = useState(() => newIntake(crypto.randomUUID(), here))
  const asked = useRef(false)
  const [answered, setAnswered] = useState(false)
  const finished = useRef(false)
  const { content, change } = draft
  const onDevice = content !== null && Object.keys(content).length > 0

  useEffect(() => {
    if (content === null || asked.current) return
    asked.current = true
    if (onDevice) return setAnswered(true)
    void call(getDraft, { params: { draftId } })
      .then((kept) => change(kept.content as Partial<Intake>))
      .catch(() => change({ caseId: fresh.caseId }))
      .finally(() => setAnswered(true))
  }, [content, onDevice, draftId, change, fresh])

  const intake: Intake | null = content === null || !answered ? null : { ...fresh, ...content }

  const latest = useRef(intake)
  latest.current = intake
  useEffect(() => {
    const soon = setTimeout(() => {
      if (latest.current === null || finished.current || !isBegun(latest.current)) return
      // What the server cannot take now is still on this device.
      void call(saveDraft, { params: { draftId }, body: bodyOf(latest.current, here) }, { quietly: true }).catch(() => undefined)
    }, waitMs)
    return () => clearTimeout(soon)
  }, [content, draftId, here])

  /** Forgets the draft here and on the server; what was handed in is a case now. */
  const finish = async () => {
    finished.current = true
    await draft.handedIn()
    await call(discardDraft, { params: { draftId } }, { quietly: true }).catch(() => undefined)
    await client.invalidateQueries({ queryKey: [listDrafts.id] })
  }
  return { intake, set: change, finish, state: draft.state, savedAt: draft.savedAt }
}

function bodyOf(intake: Intake, region: string) {
  const title = [intake.name, intake.itemName].filter(Boolean).join(' · ')
  return { region, itemCode: intake.itemCode || null, title, content: { ...intake } }
}
