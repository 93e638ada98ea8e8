import type { HandedMaterial, PinnedItem } from '@tongban/domain/cases/case.ts'
import type { Opening } from '@tongban/domain/cases/events.ts'
import type { MaterialRequirement } from '@tongban/domain/catalogue/item.ts'
import type { Limit } from '@tongban/domain/clocks/clock.ts'
import { kaiyuanCounter, kaiyuanHealth, resident, tiedongCounter, tiedongPolice } from './people.ts'

/** A limit in working days. */
export function workingDays(amount: number): Limit {
  return { amount, unit: 'workingDay' }
}

function requirement(key: string, name: string, change: Partial<MaterialRequirement> = {}): MaterialRequirement {
  return {
    key, name, nameEn: key, form: 'original', copies: 1, necessity: 'required', source: 'applicant',
    basis: '护士执业注册管理办法 第九条', standard: '字迹清楚', standardEn: 'Legible', help: null, helpEn: null,
    paperNeeded: false, ...change,
  }
}

/** 护士执业变更注册 as a case holds it: two papers travel, the identity card does not. */
export function nurseItem(change: Partial<PinnedItem> = {}): PinnedItem {
  return {
    code: '000123013002', name: '护士执业变更注册', nameEn: 'Change of a nurse’s registration', version: '2026-01',
    statutoryLimit: workingDays(20), licence: true, statutoryRule: '行政许可法 第四十二条',
    committedLimit: workingDays(10), correctionLimit: workingDays(10),
    reviewersNeeded: 2, originalsBeforeDecision: false,
    materials: [
      requirement('application', '护士变更注册申请审核表', { paperNeeded: true }),
      requirement('certificate', '护士执业证书', { paperNeeded: true }),
      requirement('idCard', '居民身份证', { form: 'electronic', source: 'government' }),
      requirement('transfer', '原单位解聘证明', { necessity: 'optional' }),
    ],
    jointActs: [], resultName: '护士执业证书', remedies: '六十日内申请行政复议，六个月内提起行政诉讼。',
    ...change,
  }
}

/** A household moves: the place of departure signs out inside the same case. */
export function movingItem(change: Partial<PinnedItem> = {}): PinnedItem {
  return nurseItem({
    code: '000109147004', name: '夫妻投靠户口迁移', nameEn: 'Moving a household to a spouse', reviewersNeeded: 1,
    jointActs: [
      {
        key: 'moveOut', name: '迁出地核准并办理迁出', nameEn: 'The place of departure signs out', limit: workingDays(3),
        organisationDuty: '公安部', actor: 'intakeRegion',
      },
    ],
    ...change,
  })
}

const nothing = { originalSeen: false, originalPages: 0, copyPages: 0, scans: [] }

/** A scan of a material, named by a digest that belongs to it alone. */
export function scanOf(key: string): HandedMaterial {
  const digest = key.padEnd(64, '0')
  return { key, ...nothing, scans: [{ digest, name: `${key}.pdf`, contentType: 'application/pdf', bytes: 20_480 }] }
}

/** Paper taken at the counter, with its scan. */
export function paperOf(key: string, originalPages: number, copyPages = 0): HandedMaterial {
  return { ...scanOf(key), originalPages, copyPages }
}

/** Three papers, eleven pages, as the packing list of the acceptance example has them; the card was only seen. */
export const elevenPages: HandedMaterial[] = [
  paperOf('application', 4, 4),
  paperOf('certificate', 3),
  { key: 'idCard', ...nothing, originalSeen: true },
]

/** A person of Tiedong hands in at the counter of Tiedong what Tiedong itself decides. */
export function localOpening(change: Partial<Opening> = {}): Opening {
  return {
    ...crossing(change),
    mode: 'local', handling: tiedongCounter, authority: { ...tiedongCounter, organisation: '220303-health' }, agreement: null,
    ...change,
  }
}

/** 异地代收代办: taken in at the counter of Tiedong on paper, decided in Kaiyuan. */
export function remoteOpening(change: Partial<Opening> = {}): Opening {
  return crossing(change)
}

/** 全程网办: handed in from the phone, decided in Kaiyuan; nothing travels. */
export function onlineOpening(change: Partial<Opening> = {}): Opening {
  const materials = elevenPages.map((one) => scanOf(one.key))
  return crossing({
    mode: 'fullyOnline', channel: 'online', materials, delivery: { by: 'network', address: null }, ...change,
  })
}

/** 多地联办: one application at the counter, and the police of Tiedong has an act of its own in it. */
export function jointOpening(change: Partial<Opening> = {}): Opening {
  return crossing({ mode: 'jointHandling', item: movingItem(), jointSeats: { moveOut: tiedongPolice }, ...change })
}

function crossing(change: Partial<Opening>): Opening {
  return {
    number: '2203032026091710000017', lookupCode: '314159', item: nurseItem(), mode: 'remoteIntake', channel: 'counter',
    intake: { ...tiedongCounter, window: '05' }, handling: kaiyuanCounter, authority: kaiyuanHealth,
    agreement: {
      id: 'tiedong-kaiyuan', number: '2025-03', courier: '邮政 EMS',
      legs: {
        handover: workingDays(1), consent: workingDays(1), materialsParcel: workingDays(3),
        resultReturn: workingDays(3), handOut: workingDays(5),
      },
    },
    applicant: {
      kind: 'person', name: resident.name, identifierKind: 'identityNumber', identifier: '220303190001010005',
      phone: '13800000002', representative: null,
    },
    form: { 新执业地点: '开原市中心医院' }, materials: elevenPages, delivery: { by: 'window', address: null }, jointSeats: {},
    ...change,
  }
}
