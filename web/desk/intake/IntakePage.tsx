import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { deskDrafts } from '../device.ts'
import { paths } from '../paths.ts'
import { IntakeSheet } from './IntakeSheet.tsx'

/** Taking a case in. The address names the sheet, so that a reload goes on where it was. */
export function IntakePage() {
  const { draft } = useSearch({ strict: false }) as { draft?: string }
  const navigate = useNavigate()
  useEffect(() => {
    if (draft !== undefined) return
    const begin = async () => {
      const id = crypto.randomUUID()
      await deskDrafts.merge(`intake/${id}`, { caseId: crypto.randomUUID() })
      await navigate({ to: paths.intake(), search: { draft: id }, replace: true })
    }
    void begin()
  }, [draft, navigate])
  return draft === undefined ? null : <IntakeSheet key={draft} draftId={draft} />
}
