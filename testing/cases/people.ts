import type { Seat } from '@tongban/domain/cases/case.ts'
import type { Actor } from '@tongban/domain/ledger/event.ts'

/** Tiedong takes in, Kaiyuan decides, Songshan is the third who may have a part. */
export const tiedong = '220303'
export const kaiyuan = '211282'
export const songshan = '150404'

export const tiedongCounter: Seat = { region: tiedong, organisation: '220303-centre' }
export const tiedongPolice: Seat = { region: tiedong, organisation: '220303-police' }
export const kaiyuanCounter: Seat = { region: kaiyuan, organisation: '211282-centre' }
export const kaiyuanHealth: Seat = { region: kaiyuan, organisation: '211282-health' }
export const songshanPolice: Seat = { region: songshan, organisation: '150404-police' }

function staff(id: string, name: string, { region, organisation }: Seat): Actor {
  return { kind: 'staff', id, name, region, organisation }
}

export const chang = staff('chang', '常敏', tiedongCounter)
export const hu = staff('hu', '胡伟', tiedongPolice)
export const sun = staff('sun', '孙丽', kaiyuanCounter)
export const li = staff('li', '李明哲', kaiyuanHealth)
export const zhao = staff('zhao', '赵雪', kaiyuanHealth)
export const wang = staff('wang', '王国栋', kaiyuanHealth)
export const tie = staff('tie', '铁木', songshanPolice)
/** Has no part in any case of these tests. */
export const stranger = staff('bai', '白云', { region: songshan, organisation: '150404-centre' })

export const resident: Actor = { kind: 'applicant', id: '13800000002', name: '刘春华', region: tiedong }
export const otherResident: Actor = { kind: 'applicant', id: '13800000004', name: '张宝', region: tiedong }

/** What the platform does by itself, in a region. */
export function platformOf(region: string): Actor {
  return { kind: 'system', name: '系统', region }
}
