// What the public may see of a person or a business. Enough to recognise one's own case, not
// enough to learn somebody else's. @rule R-PUB-004 @rule R-HOT-009

/** A person's name: 李仲洲 → 李仲*, 张三 → 张*, longer names keep two characters: 欧阳娜娜 → 欧阳**. @term 脱敏 */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length <= 1) return '*'
  if (characters.length === 2) return `${characters[0]}*`
  return `${characters[0]}${characters[1]}${characters.length === 3 ? '*' : '**'}`
}

const LEGAL_FORMS = ['股份有限公司', '有限责任公司', '有限公司', '分公司', '合伙企业', '个人独资企业', '合作社', '个体工商户', '公司']
const LEGAL_FORM = new RegExp(`(（[^）]*）)?(${LEGAL_FORMS.join('|')})+$`)

/** A business: the place and the trade stay, the name itself goes. 四平鑫源餐饮有限公司 → 四平**餐饮. */
export function maskBusinessName(name: string): string {
  const core = [...name.trim().replace(LEGAL_FORM, '')]
  if (core.length <= 2) return `${core[0] ?? ''}**`
  if (core.length <= 4) return `${core[0]}${core[1]}**`
  return `${core[0]}${core[1]}**${core.slice(-2).join('')}`
}

/** Any document number: three characters in front, two behind. 220303********0005 would still tell too much. */
export function maskIdentityNumber(number: string): string {
  return maskBetween(number.trim(), 3, 2)
}

/** A phone number: 138****5678; land lines keep their last three. */
export function maskPhone(phone: string): string {
  const digits = phone.trim()
  return /^1\d{10}$/.test(digits) ? maskBetween(digits, 3, 4) : maskBetween(digits, 0, 3)
}

/** A courier's waybill: the last four, which is what the courier asks for. */
export function maskWaybill(waybill: string): string {
  return maskBetween(waybill.trim(), 2, 4)
}

/** Keeps so many characters in front and behind; text too short for that is covered whole. */
function maskBetween(text: string, front: number, behind: number): string {
  const characters = [...text]
  const covered = characters.length - front - behind
  if (covered < 3) return '*'.repeat(characters.length)
  return characters.slice(0, front).join('') + '*'.repeat(covered) + characters.slice(-behind).join('')
}
