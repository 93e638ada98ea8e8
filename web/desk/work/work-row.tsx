import type { WorkRowView } from '@tongban/contract/worklist/operations.ts'
import { stageWords } from '@tongban/contract/cases/words.ts'
import type { TFunction } from 'i18next'
import { sayOf } from '../../cases/said.ts'
import { sayHolder } from '../../cases/step-words.ts'
import { ClockLight } from '../../ui/ClockLight.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { WorkRow } from '../../ui/WorkTable.tsx'
import { formatDate } from '../../ui/dates.ts'
import type { Language } from '../../ui/language.ts'

type Reader = { language: Language; today: string; t: TFunction<'desk'> }

/** A row of the work list as it is read: whose clock, what, in whose hands, by when. */
export function workRowOf(row: WorkRowView, reader: Reader): WorkRow {
  const { language, today, t } = reader
  return {
    id: row.recordId,
    light: lightOf(row, reader),
    title: language === 'en' ? row.titleEn : row.title,
    subtitle: `${row.subject} · ${placeOf(row, reader)}`,
    holder: row.mine ? t('work.me') : sayHolder(row.holder, language) || '—',
    due: row.dueOn === null ? '—' : formatDate(row.dueOn, language, { beside: today }),
  }
}

/** While a clock waits for the applicant it says so; where none runs, the stage stands in its place. */
function lightOf(row: WorkRowView, { language, t }: Reader) {
  if (row.light === null) return <Pill>{sayOf(stageWords, row.stage, language) ?? row.stage}</Pill>
  const reading = { light: row.light, remaining: row.remaining }
  if (row.clockKind === 'correction' && row.light !== 'overdue') return <ClockLight reading={{ ...reading, light: 'waiting' }} words={t('work.correction')} />
  return <ClockLight reading={reading} length="short" />
}

/** 本区, or from where to where. */
function placeOf(row: WorkRowView, { language, t }: Reader): string {
  const [intake, handling] = language === 'en' ? [row.intakeRegionNameEn, row.handlingRegionNameEn] : [row.intakeRegionName, row.handlingRegionName]
  return intake === handling ? t('work.here') : `${intake} → ${handling}`
}
