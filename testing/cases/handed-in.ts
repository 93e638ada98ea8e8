import { randomUUID } from 'node:crypto'

/** What a counter or a phone hands in, for tests: plausible people, real items of content. */
export type HandedIn = ReturnType<typeof unemployment>

const person = {
  kind: 'person', name: '李仲洲', identifierKind: 'identityNumber', identifier: '220303190001010005', phone: '13800000001', representative: null,
}

/** 失业登记: nothing travels on paper, so the deciding side has everything at once. */
export function unemployment(handlingRegion = '211282', phone = person.phone) {
  return {
    commandId: randomUUID(), caseId: randomUUID(), itemCode: '002014104001', handlingRegion, mode: 'remoteIntake',
    applicant: { ...person, phone },
    form: { lastEmployer: '四平市某机械厂', reason: 'contractEnded', education: 'senior', wantsTraining: 'yes', contactAddress: '四平市铁东区平东街道 1 号' },
    materials: [{ key: 'idCard', originalSeen: true, originalPages: 0, copyPages: 1, scans: [] as { digest: string; name: string; contentType: string; bytes: number }[] }],
    delivery: { by: 'network', address: null as string | null },
  }
}

/** 护士执业变更注册: two originals travel, two reviewers sign, the result comes back to the counter. */
export function nurseRegistration(handlingRegion = '211282', phone = person.phone) {
  return {
    commandId: randomUUID(), caseId: randomUUID(), itemCode: '000123013002', handlingRegion, mode: 'remoteIntake',
    applicant: { ...person, phone },
    form: {
      certificateNumber: '202622001234', currentInstitution: '四平市第一人民医院', newInstitution: '开原市中心医院',
      newInstitutionCode: 'PDY000012112821', startsOn: '2026-10-08', contactAddress: '四平市铁东区平东街道 1 号',
    },
    materials: [
      { key: 'application', originalSeen: true, originalPages: 4, copyPages: 0, scans: [] },
      { key: 'certificate', originalSeen: true, originalPages: 6, copyPages: 0, scans: [] },
      { key: 'idCard', originalSeen: true, originalPages: 0, copyPages: 1, scans: [] },
    ],
    delivery: { by: 'window', address: null },
  }
}
