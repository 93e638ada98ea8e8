import type { DemoAccounts } from '@tongban/contract/catalogue/content-schemas.ts'
import type { Organisation, Region } from '@tongban/domain/catalogue/region.ts'
import type { CalendarYear } from '@tongban/domain/clocks/calendar.ts'
import { checkCreditCode } from '@tongban/domain/identity/credit-code.ts'
import type { ContentFiles, ReadFile } from './content-files.ts'

/** Every mark falls in the year of the file, and only a weekend day is made a working day. @rule R-DAY-005 */
export function checkCalendar(files: ContentFiles, read: ReadFile<CalendarYear>): void {
  const { region, year, days } = read.value
  if (read.name !== `${region}-${year}`) files.report(read.label, '', `文件名应当是“${region}-${year}.json”`)
  for (const [date, mark] of Object.entries(days)) {
    const at = `/days/${date}`
    const day = parseDate(date)
    if (day === null || day.year !== year) files.report(read.label, at, `不是 ${year} 年的日期`, 'R-DAY-005')
    else if (mark.kind === 'work' && day.dayOfWeek < 6) files.report(read.label, at, '本来就是工作日，不用写调休上班', 'R-DAY-005')
  }
}

function parseDate(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

/** The people of the demo belong to regions and organisations that exist; nobody shares a login or a telephone. */
export function checkAccounts(
  files: ContentFiles,
  read: ReadFile<DemoAccounts>,
  regions: ReadonlyMap<string, Region>,
  organisations: ReadonlyMap<string, Organisation>,
): void {
  const taken = new Set<string>()
  const takeOnce = (key: string, at: string) => {
    if (taken.has(key)) files.report(read.label, at, `“${key}”出现了两次`)
    taken.add(key)
  }
  read.value.staff.forEach((member, index) => {
    const at = `/staff/${index}`
    takeOnce(member.login, `${at}/login`)
    takeOnce(member.id, `${at}/id`)
    if (!member.organisations.includes(member.organisation)) files.report(read.label, `${at}/organisations`, '没有包括本人所在的单位')
    for (const id of member.organisations) {
      const organisation = organisations.get(id)
      if (organisation === undefined) files.report(read.label, `${at}/organisations`, `没有单位“${id}”`)
      else if (organisation.region !== member.region) files.report(read.label, `${at}/organisations`, `“${id}”不在 ${member.region}`)
    }
  })
  for (const [kind, applicants] of Object.entries({ residents: read.value.residents, businesses: read.value.businesses })) {
    applicants.forEach((applicant, index) => {
      const at = `/${kind}/${index}`
      takeOnce(applicant.id, `${at}/id`)
      takeOnce(applicant.phone, `${at}/phone`)
      if (!regions.has(applicant.region)) files.report(read.label, `${at}/region`, `没有区划“${applicant.region}”`)
      if ('creditCode' in applicant && !checkCreditCode(applicant.creditCode).valid) {
        files.report(read.label, `${at}/creditCode`, '统一社会信用代码的校验位不对', '10.2')
      }
    })
  }
}
