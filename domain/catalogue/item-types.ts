/** The types of service items by their two digits; only those on application can be applied for. @rule R-ITEM-002 @rule R-ITEM-003 */
export const ITEM_TYPES: Readonly<Record<string, { name: string; nameEn: string; onApplication: boolean }>> = Object.freeze({
  '01': { name: '行政许可', nameEn: 'Administrative licence', onApplication: true },
  '02': { name: '行政处罚', nameEn: 'Administrative penalty', onApplication: false },
  '03': { name: '行政强制', nameEn: 'Administrative coercion', onApplication: false },
  '04': { name: '行政征收', nameEn: 'Administrative levy', onApplication: false },
  '05': { name: '行政给付', nameEn: 'Administrative benefit', onApplication: true },
  '06': { name: '行政检查', nameEn: 'Administrative inspection', onApplication: false },
  '07': { name: '行政确认', nameEn: 'Administrative confirmation', onApplication: true },
  '08': { name: '行政奖励', nameEn: 'Administrative award', onApplication: true },
  '09': { name: '行政裁决', nameEn: 'Administrative adjudication', onApplication: true },
  '10': { name: '其他行政权力', nameEn: 'Other administrative power', onApplication: true },
  '20': { name: '公共服务', nameEn: 'Public service', onApplication: true },
})
