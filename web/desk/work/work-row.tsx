import type { WorkRowView } from '@tongban/contract/worklist/operations.ts'
import type { TFunction } from 'i18next'
import { ClockLight } from '../../ui/ClockLight.tsx'
import type { WorkRow } from '../../ui/WorkTable.tsx'
import { formatDate } from '../../ui/dates.ts'
import type { Language } from '../../ui/language.ts'

/** A row of the work list as it is read: whose clock, what, in whose hands, by when. */
export function workRowOf(row: WorkRowView, language: Language, today: string, t: TFunction<'desk'>): WorkRow {
  const english = language === 'en'
  const seat = row.holder.seat
  const holder = row.mine ? t('work.me') : row.holder.kind === 'applicant' ? t('work.applicant') : ((english ? seat?.nameEn : seat?.name) ?? '—')
  const regions = english ? [row.intakeRegionNameEn, row.handlingRegionNameEn] : [row.intakeRegionName, row.handlingRegionName]
  const where = regions[0] === regions[1] ? t('work.here') : regions.join(' → ')
  return {
    id: row.recordId,
    light: row.light && <ClockLight reading={{ light: row.light, remaining: row.remaining }} length="short" />,
    title: english ? row.titleEn : row.title,
    subtitle: `${row.subject} · ${where}`,
    holder,
    due: row.dueOn === null ? '—' : formatDate(row.dueOn, language, { beside: today }),
  }
}
