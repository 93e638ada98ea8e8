// Writes CN-<year>.json from the package chinese-days: node content/calendars/build.ts 2026
// The notice behind the year must be entered in notices.ts first; a year that has no notice, or
// that the package does not know, is refused. Run it again with a new version after a correction.

import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { NOTICES } from './notices.ts'

type Arrangement = { holidays: Record<string, string>; workdays: Record<string, string> }
type Mark = { kind: 'off' | 'work'; name: string }

/** The package shortens three names. */
const FULL_NAMES: Record<string, string> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' }

/** The calendar of one year as it is stored under content/calendars. Throws a sentence when the year cannot be made. */
export function buildYear(year: number, edition: number): object {
  const notice = NOTICES[year]
  if (notice === undefined) {
    throw new Error(`No notice for ${year} in content/calendars/notices.ts. Enter the State Council's notice first.`)
  }
  const arrangement = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Arrangement
  const marks: [string, Mark][] = []
  const collect = (days: Record<string, string>, kind: Mark['kind']) => {
    for (const [date, label] of Object.entries(days)) {
      if (date.startsWith(`${year}-`)) marks.push([date, { kind, name: nameIn(label) }])
    }
  }
  collect(arrangement.holidays, 'off')
  collect(arrangement.workdays, 'work')
  if (marks.length === 0) {
    throw new Error(`The package chinese-days knows no arrangement for ${year}. Update it, then try again.`)
  }
  marks.sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    region: 'CN',
    year,
    version: `CN-${year}.${edition}`,
    notice: `${notice.title}（${notice.number}）`,
    days: Object.fromEntries(marks),
  }
}

/** A label reads 'Spring Festival,春节,4'. */
function nameIn(label: string): string {
  const name = label.split(',')[1] ?? label
  return FULL_NAMES[name] ?? name
}

function textOf(calendar: object): string {
  return `${JSON.stringify(calendar, null, 2).replace(/\{\s+("kind": "\w+"),\s+("name": "[^"]+")\s+\}/g, '{ $1, $2 }')}\n`
}

function main(years: string[]): void {
  const year = Number(years[0])
  const edition = Number(years[1] ?? '1')
  if (!Number.isInteger(year) || !Number.isInteger(edition)) {
    console.error('Say which year: node content/calendars/build.ts 2026 [edition]')
    process.exitCode = 1
    return
  }
  try {
    writeFileSync(new URL(`CN-${year}.json`, import.meta.url), textOf(buildYear(year, edition)))
    console.log(`content/calendars/CN-${year}.json is written.`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

if (import.meta.main) main(process.argv.slice(2))
