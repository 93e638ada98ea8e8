import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import type { submitCase } from '@tongban/contract/cases/operations.ts'
import type { BodyOf } from '@tongban/contract/operation.ts'
import type { Guide } from '../guide/guide.ts'

type Submission = BodyOf<typeof submitCase>
type Applicant = Submission['applicant']

/** What a person has filled in so far, kept as a draft. Its fields mirror the screen. */
export type Application = {
  /** Grows with every change, so that of two copies the later is known. */
  revision: number
  /** The region whose matter it is. */
  there: string
  kind: Applicant['kind']
  name: string
  identifierKind: Applicant['identifierKind']
  identifier: string
  representative: string
  form: Record<string, unknown>
  /** What was uploaded for each material. */
  files: Record<string, Attachment[]>
  by: Submission['delivery']['by']
  address: string
}

export const steps = ['place', 'who', 'form', 'materials', 'delivery', 'check'] as const
export type Step = (typeof steps)[number]

export function isStep(text: unknown): text is Step {
  return steps.includes(text as Step)
}

/** One thing that is not there yet: on which step, and which. */
export type Gap =
  | { step: 'place'; gap: 'there' }
  | { step: 'who'; gap: 'login' | 'name' | 'identifier' | 'representative' }
  | { step: 'materials'; gap: 'material'; key: string }
  | { step: 'delivery'; gap: 'by' | 'address' }

type Asked = { guide: Pick<Guide['guide'], 'materials' | 'applicantKinds'>; loggedIn: boolean }

/** Everything outside the form that is missing, in the order of the steps. The form knows its own gaps. */
export function gapsOf(application: Partial<Application>, { guide, loggedIn }: Asked): Gap[] {
  const gaps: Gap[] = []
  if (!application.there) gaps.push({ step: 'place', gap: 'there' })
  if (!loggedIn) gaps.push({ step: 'who', gap: 'login' })
  if (!filled(application.name)) gaps.push({ step: 'who', gap: 'name' })
  if (!filled(application.identifier)) gaps.push({ step: 'who', gap: 'identifier' })
  if (kindOf(application, guide) === 'business' && !filled(application.representative)) gaps.push({ step: 'who', gap: 'representative' })
  for (const { key, necessity } of guide.materials) {
    if (necessity === 'required' && (application.files?.[key] ?? []).length === 0) gaps.push({ step: 'materials', gap: 'material', key })
  }
  if (!application.by) gaps.push({ step: 'delivery', gap: 'by' })
  if (application.by === 'post' && !filled(application.address)) gaps.push({ step: 'delivery', gap: 'address' })
  return gaps
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

/** A person or a business: as chosen, or the only kind that the item is for. */
export function kindOf(application: Partial<Application>, guide: Asked['guide']): Applicant['kind'] {
  return application.kind ?? guide.applicantKinds[0] ?? 'person'
}

/** A business goes by its credit code; a person by the document chosen, or by the identity number. */
export function identifierKindOf(application: Partial<Application>, guide: Asked['guide']): Applicant['identifierKind'] {
  if (kindOf(application, guide) === 'business') return 'creditCode'
  return application.identifierKind === undefined || application.identifierKind === 'creditCode' ? 'identityNumber' : application.identifierKind
}

type Intent = { caseId: string; commandId: string; itemCode: string; phone: string; here: string; guide: Asked['guide'] }

/** What is sent. Called when nothing is missing; `caseId` and `commandId` stay the same however often it is. */
export function submissionOf(application: Partial<Application>, { caseId, commandId, itemCode, phone, here, guide }: Intent): Submission {
  const { there = here, name = '', identifier = '', representative = '', form = {}, files = {}, by = 'network', address = '' } = application
  const kind = kindOf(application, guide)
  return {
    commandId,
    caseId,
    itemCode,
    handlingRegion: there,
    mode: there === here ? 'local' : 'fullyOnline',
    applicant: {
      kind,
      name: name.trim(),
      identifierKind: identifierKindOf(application, guide),
      identifier,
      phone,
      representative: kind === 'business' ? representative.trim() : null,
    },
    form,
    materials: guide.materials
      .filter(({ key }) => (files[key] ?? []).length > 0)
      .map(({ key }) => ({ key, originalSeen: false, originalPages: 0, copyPages: 0, scans: files[key]! })),
    delivery: { by, address: by === 'post' ? address.trim() : null },
  }
}

/** The step on which a field stands that the server did not take: applicant.phone, form.startsOn. */
export function stepOfField(field: string): Step {
  const [part] = field.split('.')
  if (part === 'applicant') return 'who'
  if (part === 'form' || part === 'materials' || part === 'delivery') return part
  return part === 'handlingRegion' || part === 'mode' ? 'place' : 'check'
}
