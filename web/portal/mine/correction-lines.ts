import type { CaseView } from '@tongban/contract/cases/views.ts'

type Line = NonNullable<CaseView['correction']>['lines'][number]

/** What a notice asks to be handed in again: materials, each once, and whether the form is among it. */
export function openLines({ correction, materials }: Pick<CaseView, 'correction' | 'materials'>): { materials: Line[]; asksForm: boolean } {
  const known = new Set(materials.map(({ requirement }) => requirement.key))
  const lines = correction?.lines ?? []
  const asked = lines.filter((line, index) => known.has(line.key) && lines.findIndex(({ key }) => key === line.key) === index)
  return { materials: asked, asksForm: lines.some((line) => !known.has(line.key)) }
}
