import type { receiveCase } from '@tongban/contract/cases/operations.ts'
import type { getGuide } from '@tongban/contract/catalogue/operations.ts'
import type { BodyOf, ReplyOf } from '@tongban/contract/operation.ts'
import type { Intent } from '../../api/intent.ts'

export type Received = BodyOf<typeof receiveCase>
export type Guide = ReplyOf<typeof getGuide>
export type Crossing = Guide['crossings'][number]
export type Requirement = Guide['guide']['materials'][number]
export type Handed = Received['materials'][number]
export type Applicant = Received['applicant']

/** What a clerk has typed so far; its fields mirror the screen. `caseId` is made once, so that one intake opens one case. */
export type Intake = {
  caseId: string
  kind: Applicant['kind']
  identifierKind: Applicant['identifierKind']
  identifier: string
  name: string
  phone: string
  representative: string
  handlingRegion: string
  itemCode: string
  itemName: string
  mode: Received['mode'] | null
  form: Record<string, unknown>
  materials: Record<string, Handed>
  by: Received['delivery']['by'] | null
  address: string
  /** The intent under which it was last sent, kept so that sending again after a reload is the same intent. */
  intent: Intent | null
}

export type Part = 'applicant' | 'item' | 'form' | 'materials' | 'delivery'

/** One thing that is not there yet, outside the form; the form tells its own. */
export type Gap =
  | { part: 'applicant'; gap: 'identifier' | 'name' | 'phone' | 'representative' | 'kind' }
  | { part: 'item'; gap: 'item' | 'crossing' }
  | { part: 'materials'; gap: 'material' | 'paper'; key: string }
  | { part: 'delivery'; gap: 'by' | 'address' }

export type Asked = { guide: Guide | null; here: string }

/** A new intake at a counter. */
export function newIntake(caseId: string, here: string): Intake {
  return {
    caseId, kind: 'person', identifierKind: 'identityNumber', identifier: '', name: '', phone: '', representative: '',
    handlingRegion: here, itemCode: '', itemName: '', mode: null, form: {}, materials: {}, by: null, address: '', intent: null,
  }
}

/** Where the chosen item would be decided, as the server says it; null until an item is chosen. */
export function crossingOf(intake: Intake, { guide }: Asked): Crossing | null {
  return guide?.crossings.find((one) => one.handlingRegion === intake.handlingRegion) ?? null
}

/** The ways in which a counter may take an item in for that region. What is only for the phone is not among them unless nothing else is. */
export function counterModes(crossing: Crossing | null): Received['mode'][] {
  const open = (crossing?.modes ?? []) as Received['mode'][]
  const atCounter = open.filter((mode) => mode !== 'fullyOnline')
  return atCounter.length > 0 ? atCounter : open
}

/** The way chosen, or the first that is open. */
export function modeOf(intake: Intake, asked: Asked): Received['mode'] {
  const modes = counterModes(crossingOf(intake, asked))
  return modes.find((mode) => mode === intake.mode) ?? modes[0] ?? 'local'
}

/** How the result comes: as chosen, or the only way there is. */
export function deliveryOf(intake: Intake, { guide }: Asked): Intake['by'] {
  const ways = guide?.guide.result.delivery ?? []
  return ways.find((way) => way === intake.by) ?? (ways.length === 1 ? ways[0]! : null)
}

/** What has been handed in of a material. */
export function handedOf(intake: Intake, key: string): Handed {
  return intake.materials[key] ?? { key, originalSeen: false, originalPages: 0, copyPages: 0, scans: [] }
}

/** What is still missing of one material, or null when enough is here. */
export function materialGap(material: Pick<Requirement, 'key' | 'necessity' | 'paperNeeded'>, intake: Intake, here: string): 'material' | 'paper' | null {
  const handed = handedOf(intake, material.key)
  const pages = handed.originalPages + handed.copyPages
  const something = handed.originalSeen || pages > 0 || handed.scans.length > 0
  if (!something) return material.necessity === 'required' ? 'material' : null
  const travels = intake.handlingRegion !== here
  return material.paperNeeded && travels && pages === 0 ? 'paper' : null
}

const phonePattern = /^1[3-9]\d{9}$/

/** Everything outside the form that is missing, from top to bottom. */
export function gapsOf(intake: Intake, asked: Asked): Gap[] {
  const { guide, here } = asked
  const gaps: Gap[] = []
  if (intake.identifier === '') gaps.push({ part: 'applicant', gap: 'identifier' })
  if (intake.name.trim() === '') gaps.push({ part: 'applicant', gap: 'name' })
  if (!phonePattern.test(intake.phone)) gaps.push({ part: 'applicant', gap: 'phone' })
  if (intake.kind === 'business' && intake.representative.trim() === '') gaps.push({ part: 'applicant', gap: 'representative' })
  if (guide === null) return [...gaps, { part: 'item', gap: 'item' }]
  if (!guide.guide.applicantKinds.includes(intake.kind)) gaps.push({ part: 'applicant', gap: 'kind' })
  if (crossingOf(intake, asked)?.refusal !== null) gaps.push({ part: 'item', gap: 'crossing' })
  for (const material of guide.guide.materials) {
    const gap = materialGap(material, intake, here)
    if (gap !== null) gaps.push({ part: 'materials', gap, key: material.key })
  }
  const by = deliveryOf(intake, asked)
  if (by === null) gaps.push({ part: 'delivery', gap: 'by' })
  if (by === 'post' && intake.address.trim() === '') gaps.push({ part: 'delivery', gap: 'address' })
  return gaps
}

/** What is sent, without its command id. Called when nothing is missing. */
export function receivedOf(intake: Intake, asked: Asked & { window: string | null }): Omit<Received, 'commandId'> {
  const by = deliveryOf(intake, asked) ?? 'network'
  const known = new Set(asked.guide?.guide.materials.map((one) => one.key))
  return {
    caseId: intake.caseId,
    itemCode: intake.itemCode,
    handlingRegion: intake.handlingRegion,
    mode: intake.handlingRegion === asked.here ? 'local' : modeOf(intake, asked),
    applicant: {
      kind: intake.kind,
      name: intake.name.trim(),
      identifierKind: intake.identifierKind,
      identifier: intake.identifier,
      phone: intake.phone,
      representative: intake.kind === 'business' ? intake.representative.trim() : null,
    },
    form: intake.form,
    materials: Object.values(intake.materials).filter(({ key, originalSeen, originalPages, copyPages, scans }) => known.has(key) && (originalSeen || originalPages + copyPages + scans.length > 0)),
    delivery: { by, address: by === 'post' ? intake.address.trim() : null },
    window: asked.window,
  }
}

/** Whether there is enough in it to keep it on the server too. */
export function isBegun(intake: Intake): boolean {
  return intake.name.trim() !== '' || intake.identifier !== '' || intake.itemCode !== ''
}
