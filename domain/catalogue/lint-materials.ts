import type { MaterialRequirement } from './item.ts'
import type { Finding } from './finding.ts'

/** Names that ask for whatever the window may think of. @rule R-ITEM-012 */
const CATCH_ALL = /其他(有关|相关|必要)?(的)?(材料|资料|证明|文件)|(有关|相关)(的)?(材料|资料|证明|文件)|等(材料|资料|证明|文件)?$|(材料|资料|文件)等|需要的(材料|资料)/

/** What stands in a field for want of an answer; it answers nothing. */
const FILLER = /^(无|暂无.*|没有|政策规定|按照法律法规.*|见.*流程图|真实有效|材料齐全|工作日|同上|\d+)?[。；]?$/

/** What keeps the materials of a guide from being published. @rule R-ITEM-011 @rule R-ITEM-012 @rule R-ITEM-013 */
export function lintMaterials(materials: readonly MaterialRequirement[]): Finding[] {
  const findings: Finding[] = []
  const namesSeen = new Set<string>()
  const keysSeen = new Set<string>()
  materials.forEach((material, index) => {
    const path = `/guide/materials/${index}`
    findings.push(...lintMaterial(material, path))
    if (namesSeen.has(material.name) || keysSeen.has(material.key)) {
      findings.push({ rule: 'R-ITEM-013', path, message: '同一份材料要了两次' })
    }
    namesSeen.add(material.name)
    keysSeen.add(material.key)
  })
  return findings
}

function lintMaterial(material: MaterialRequirement, path: string): Finding[] {
  const findings: Finding[] = []
  if (FILLER.test(material.basis.trim()) || !material.basis.includes('《')) {
    findings.push({ rule: 'R-ITEM-011', path: `${path}/basis`, message: '缺少设定依据' })
  }
  if (FILLER.test(material.standard.trim())) {
    findings.push({ rule: 'R-INT-011', path: `${path}/standard`, message: '缺少受理标准，窗口无从核对' })
  }
  if (CATCH_ALL.test(material.name.trim())) {
    findings.push({ rule: 'R-ITEM-012', path: `${path}/name`, message: `“${material.name}”是兜底条款，要写明是哪一份材料` })
  }
  if (!Number.isInteger(material.copies) || material.copies < 1) {
    findings.push({ rule: 'R-ELEM-006', path: `${path}/copies`, message: '份数要写整数，至少是 1' })
  }
  if (material.form === 'electronic' && material.paperNeeded) {
    findings.push({ rule: 'R-KS-006', path: `${path}/paperNeeded`, message: '电子件没有纸质件可寄' })
  }
  return findings
}
