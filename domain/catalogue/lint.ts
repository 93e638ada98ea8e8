import type { Finding } from './finding.ts'
import { checkItemCode } from '../identity/item-code.ts'
import { ITEM_TYPES } from './item-types.ts'
import type { ItemGuide, ServiceItem } from './item.ts'
import { lintForm } from './lint-form.ts'
import { lintMaterials } from './lint-materials.ts'
import { neverLonger } from './limit-comparison.ts'

/**
 * Everything that keeps an item from being published; an empty list means it may be. A row that is
 * only listed has nothing to check but its name. @term 事项要素
 */
export function lintItem(item: ServiceItem): Finding[] {
  if (item.guide === null) return []
  return [
    ...lintIdentity(item),
    ...lintLimits(item.guide),
    ...lintVisits(item.guide),
    ...lintModes(item.guide),
    ...lintGrounds(item),
    ...lintMaterials(item.guide.materials),
    ...lintForm(item.guide.form),
  ]
}

/** @rule R-CODE-001 @rule R-ITEM-002 @rule R-ITEM-003 */
function lintIdentity(item: ServiceItem): Finding[] {
  const checked = checkItemCode(item.code)
  if (!checked.valid || checked.parts.kind !== 'basic') {
    return [{ rule: 'R-CODE-001', path: '/code', message: '基本编码不是 12 位，或者各段不合规定' }]
  }
  const { typeCode } = checked.parts.basic
  const findings: Finding[] = []
  if (typeCode !== item.typeCode) {
    findings.push({ rule: 'R-ITEM-002', path: '/typeCode', message: `事项类型与基本编码第 3、4 位（${typeCode}）不一致` })
  }
  const type = ITEM_TYPES[typeCode]
  if (type === undefined || !type.onApplication) {
    findings.push({ rule: 'R-ITEM-003', path: '/typeCode', message: '只有依申请的事项才能开放申请' })
  }
  return findings
}

/** @rule R-ELEM-001 @rule R-ELEM-002 */
function lintLimits(guide: ItemGuide): Finding[] {
  const findings: Finding[] = []
  const limits = {
    statutoryLimit: guide.statutoryLimit,
    committedLimit: guide.committedLimit,
    correctionLimit: guide.correctionLimit,
  }
  for (const [name, limit] of Object.entries(limits)) {
    if (!Number.isInteger(limit.amount) || limit.amount < 1) {
      findings.push({ rule: 'R-ELEM-001', path: `/guide/${name}`, message: '时限要写整数，至少是 1，并写明单位' })
    }
  }
  if (!neverLonger(guide.committedLimit, guide.statutoryLimit)) {
    findings.push({ rule: 'R-ELEM-002', path: '/guide/committedLimit', message: '承诺时限比法定时限长' })
  }
  if (guide.caseKind === 'onTheSpot' && guide.committedLimit.amount > 1) {
    findings.push({ rule: 'R-ELEM-002', path: '/guide/committedLimit', message: '即办件的承诺时限只能是 1' })
  }
  return findings
}

/** @rule R-ELEM-004 */
function lintVisits(guide: ItemGuide): Finding[] {
  if (guide.visits > 0) {
    if (isBlank(guide.visitReason) || isBlank(guide.visitReasonEn)) {
      return [{ rule: 'R-ELEM-004', path: '/guide/visitReason', message: '要到现场的事项，必须写明为什么要到现场' }]
    }
    return []
  }
  const findings: Finding[] = []
  if (!guide.modes.includes('fullyOnline')) {
    findings.push({ rule: 'R-ELEM-004', path: '/guide/visits', message: '到现场次数是 0，却不能全程网办' })
  }
  if (guide.result.delivery.every((way) => way === 'window')) {
    findings.push({ rule: 'R-ELEM-004', path: '/guide/result/delivery', message: '到现场次数是 0，结果却只能到窗口领' })
  }
  return findings
}

/** @rule R-KS-001 @rule R-KS-006 @rule R-KS-010 */
function lintModes(guide: ItemGuide): Finding[] {
  const findings: Finding[] = []
  const joint = guide.modes.includes('jointHandling')
  const online = guide.modes.includes('fullyOnline')
  if (guide.modes.length === 0) {
    findings.push({ rule: 'R-KS-001', path: '/guide/modes', message: '没有写跨省通办的办理模式' })
  }
  if (joint !== guide.jointActs.length > 0) {
    findings.push({ rule: 'R-KS-001', path: '/guide/jointActs', message: '多地联办要写明另一地做什么；不是多地联办就不写' })
  }
  if (online && !guide.modes.includes('remoteIntake') && !joint) {
    findings.push({ rule: 'R-KS-010', path: '/guide/modes', message: '网上能办的，窗口也要能办' })
  }
  if (guide.originalsBeforeDecision && !guide.materials.some((material) => material.paperNeeded)) {
    findings.push({ rule: 'R-KS-006', path: '/guide/originalsBeforeDecision', message: '写了等原件到了再决定，却没有一份材料要寄纸质件' })
  }
  if (online && guide.materials.some((material) => material.paperNeeded && material.necessity === 'required')) {
    findings.push({ rule: 'R-KS-006', path: '/guide/modes', message: '必须寄纸质件的事项不能全程网办' })
  }
  return findings
}

/** @rule R-ITEM-010 @rule R-REV-011 */
function lintGrounds(item: ServiceItem): Finding[] {
  const { guide } = item
  if (guide === null) return []
  const findings: Finding[] = []
  if (!guide.basis.some((basis) => basis.includes('《'))) {
    findings.push({ rule: 'R-ITEM-010', path: '/guide/basis', message: '缺少设定依据' })
  }
  if (!guide.remedies.includes('行政复议') || !guide.remedies.includes('行政诉讼')) {
    findings.push({ rule: 'R-REV-011', path: '/guide/remedies', message: '没有告知可以申请行政复议、提起行政诉讼' })
  }
  if (isBlank(guide.source)) {
    findings.push({ rule: 'R-ITEM-010', path: '/guide/source', message: '没有写明内容的出处' })
  }
  return findings
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}
