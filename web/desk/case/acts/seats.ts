import type { CaseView } from '@tongban/contract/cases/views.ts'
import { named } from '../../../cases/said.ts'
import type { Language } from '../../../ui/language.ts'

/** The names of everybody who has a part in a case, for the sentences of its dialogs. */
export function seatsOf(view: CaseView, language: Language) {
  return {
    applicant: view.applicant.name,
    intake: named(view.intake, language),
    handling: named(view.handling, language),
    authority: named(view.authority, language),
    handlingRegion: language === 'en' ? view.handling.regionNameEn : view.handling.regionName,
    intakeRegion: language === 'en' ? view.intake.regionNameEn : view.intake.regionName,
  }
}

/** Whether one region takes in and decides, so that there is no other side to tell. */
export function isLocal(view: CaseView): boolean {
  return view.intake.region === view.handling.region
}

/** The seat of the other counter of a case as seen from a region; null where there is none. */
function otherSeat(view: CaseView, region: string | null): CaseView['intake'] | null {
  if (isLocal(view)) return null
  return view.intake.region === region ? view.handling : view.intake
}

/** The other counter by its full name. */
export function otherCounter(view: CaseView, region: string | null, language: Language): string | null {
  const seat = otherSeat(view, region)
  return seat && named(seat, language)
}

/** The region of the other counter, for where there is little room. */
export function otherRegion(view: CaseView, region: string | null, language: Language): string | null {
  const seat = otherSeat(view, region)
  return seat && (language === 'en' ? seat.regionNameEn : seat.regionName)
}

/** The applicant, and the counter of the other side where there is one. */
export function toldOf(view: CaseView, region: string | null, language: Language): string[] {
  const other = otherCounter(view, region, language)
  return [view.applicant.name, ...(other === null ? [] : [other])]
}
