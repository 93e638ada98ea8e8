import type { InstantText } from '../moment.ts'
import { listedPages, countedPages, type Parcel, type ParcelLine } from '../parcels/parcel.ts'
import type { Case, HandedMaterial } from './case.ts'

type Handed = HandedMaterial & { handedAt: InstantText }

/** One paper that must travel: the original or the copy of a material, as it was last handed in. */
type Paper = { key: string; kind: ParcelLine['kind']; pages: number; handedAt: InstantText }

/** The materials of a case that exist on paper and that the deciding side must have in hand. @rule R-KS-006 */
export function travellingMaterials(theCase: Case): Handed[] {
  if (!paperTravels(theCase)) return []
  const needed = new Set(theCase.item.materials.filter((one) => one.paperNeeded).map((one) => one.key))
  return theCase.materials.filter((one) => needed.has(one.key) && one.originalPages + one.copyPages > 0)
}

/** Whether paper taken at this counter is decided upon in another region. */
export function paperTravels(theCase: Pick<Case, 'intake' | 'handling' | 'channel'>): boolean {
  return theCase.intake.region !== theCase.handling.region && theCase.channel === 'counter'
}

/**
 * The packing list of what has still to be sent, one line for originals and one for copies. What arrived
 * short stands on it again with the pages that are missing, so that a second parcel can make it good.
 */
export function packingListOf(theCase: Case): ParcelLine[] {
  return travellingMaterials(theCase).flatMap((material) => {
    const name = theCase.item.materials.find((one) => one.key === material.key)?.name ?? material.key
    const digests = material.scans.map((scan) => scan.digest)
    return papersOf(material).flatMap((paper) => {
      const pages = arrivalOf(theCase, paper) === null ? pagesToSend(theCase, paper) : 0
      return pages > 0 ? [{ key: material.key, name, kind: paper.kind, pages, digests }] : []
    })
  })
}

/** The paper that the deciding side still waits for. */
export function outstandingMaterials(theCase: Case): Handed[] {
  return travellingMaterials(theCase).filter((one) => materialArrivedAt(theCase, one) === null)
}

/**
 * When the deciding side had the whole dispatch: the record and, where paper has to travel, all of it.
 * Null while anything is missing. Its clock for the notice starts here, not at the far counter. @rule R-KS-002
 */
export function dispatchCompleteAt(theCase: Case): InstantText | null {
  const { standing } = theCase
  if (standing.home !== theCase.handling.region) return null
  return latestArrival(theCase, travellingMaterials(theCase), standing.homeSince)
}

/** When the last of some materials was there, not before `earliest`; null while one of them is missing. */
export function latestArrival(theCase: Case, materials: readonly Handed[], earliest: InstantText): InstantText | null {
  let latest = earliest
  for (const material of materials) {
    const arrived = materialArrivedAt(theCase, material)
    if (arrived === null) return null
    if (arrived > latest) latest = arrived
  }
  return latest
}

/** When a result that is handed out at the far counter was there in full; null while it is not. */
export function resultArrivedAt(theCase: Case): InstantText | null {
  const arrivals: InstantText[] = []
  for (const { id, signed } of signedInOrder(theCase.parcels.filter((one) => one.purpose === 'result'))) {
    const arrived = signed.mismatches.length === 0 ? signed.at : problemClosedAt(theCase, id)
    if (arrived !== null) arrivals.push(arrived)
  }
  return arrivals.sort()[0] ?? null
}

/** Whether a parcel for this purpose is on its way and nobody has signed for it. */
export function isUnderway(theCase: Case, purpose: Parcel['purpose']): boolean {
  return theCase.parcels.some((one) => one.purpose === purpose && one.signed === null)
}

function materialArrivedAt(theCase: Case, material: Handed): InstantText | null {
  let latest: InstantText | null = null
  for (const paper of papersOf(material)) {
    const arrived = arrivalOf(theCase, paper)
    if (arrived === null) return null
    if (latest === null || arrived > latest) latest = arrived
  }
  return latest
}

function papersOf({ key, originalPages, copyPages, handedAt }: Handed): Paper[] {
  const papers: Paper[] = [
    { key, kind: 'original', pages: originalPages, handedAt },
    { key, kind: 'copy', pages: copyPages, handedAt },
  ]
  return papers.filter((paper) => paper.pages > 0)
}

/**
 * When one paper was there: all its pages signed for in parcels that agreed with their lists, or a
 * disagreement about it closed by both sides. What has arrived once does not go missing by a later parcel.
 */
function arrivalOf(theCase: Case, paper: Paper): InstantText | null {
  let pages = 0
  const arrivals: InstantText[] = []
  for (const { id, signed } of signedInOrder(parcelsWith(theCase, paper))) {
    pages += countedPages(signed.counted, paper)
    const disputed = signed.mismatches.some((one) => one.key === paper.key && one.kind === paper.kind)
    const arrived = disputed ? problemClosedAt(theCase, id) : pages >= paper.pages ? signed.at : null
    if (arrived !== null) arrivals.push(arrived)
  }
  return arrivals.sort()[0] ?? null
}

/** What is neither with the deciding side nor on its way there. */
function pagesToSend(theCase: Case, paper: Paper): number {
  const sent = parcelsWith(theCase, paper).map((parcel) =>
    parcel.signed ? countedPages(parcel.signed.counted, paper) : listedPages(parcel.lines, paper),
  )
  return paper.pages - sent.reduce((sum, pages) => sum + pages, 0)
}

function parcelsWith(theCase: Case, paper: Paper): Parcel[] {
  return theCase.parcels.filter(
    (parcel) =>
      parcel.purpose === 'materials' && parcel.sentAt >= paper.handedAt && listedPages(parcel.lines, paper) > 0,
  )
}

function signedInOrder(parcels: readonly Parcel[]): { id: string; signed: NonNullable<Parcel['signed']> }[] {
  return parcels
    .flatMap(({ id, signed }) => (signed ? [{ id, signed }] : []))
    .sort((one, other) => (one.signed.at < other.signed.at ? -1 : 1))
}

function problemClosedAt(theCase: Case, parcelId: string): InstantText | null {
  return theCase.talk.problems.find((one) => one.parcelId === parcelId)?.closed?.at ?? null
}
