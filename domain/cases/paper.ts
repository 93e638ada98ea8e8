import type { InstantText } from '../moment.ts'
import type { Parcel, ParcelLine } from '../parcels/parcel.ts'
import type { Case, HandedMaterial } from './case.ts'

type Handed = HandedMaterial & { handedAt: InstantText }

/** The materials of a case that exist on paper and that the deciding side must have in hand. @rule R-KS-006 */
export function travellingMaterials(theCase: Case): Handed[] {
  if (theCase.intake.region === theCase.handling.region || theCase.channel === 'online') return []
  const needed = new Set(theCase.item.materials.filter((one) => one.paperNeeded).map((one) => one.key))
  return theCase.materials.filter((one) => needed.has(one.key) && one.originalPages + one.copyPages > 0)
}

/** The packing list of what has not been sent yet, one line for originals and one for copies. */
export function packingListOf(theCase: Case): ParcelLine[] {
  const unsent = travellingMaterials(theCase).filter((one) => !parcelWith(theCase, one))
  return unsent.flatMap((material) => {
    const name = theCase.item.materials.find((one) => one.key === material.key)?.name ?? material.key
    const digests = material.scans.map((scan) => scan.digest)
    const lines: ParcelLine[] = [
      { key: material.key, name, kind: 'original', pages: material.originalPages, digests },
      { key: material.key, name, kind: 'copy', pages: material.copyPages, digests },
    ]
    return lines.filter((line) => line.pages > 0)
  })
}

/** The paper that the deciding side still waits for. */
export function outstandingMaterials(theCase: Case): Handed[] {
  return travellingMaterials(theCase).filter((one) => arrivalOf(theCase, one) === null)
}

/**
 * When the deciding side had the whole dispatch: the record and, where paper has to travel, all of it.
 * Null while anything is missing. Its clock for the notice starts here, not at the far counter. @rule R-KS-002
 */
export function dispatchCompleteAt(theCase: Case): InstantText | null {
  const { standing } = theCase
  if (standing.home !== theCase.handling.region) return null
  let latest = standing.homeSince
  for (const material of travellingMaterials(theCase)) {
    const arrived = arrivalOf(theCase, material)
    if (arrived === null) return null
    if (arrived > latest) latest = arrived
  }
  return latest
}

/** When one material was there in full: signed for as listed, or its problem closed by both sides. */
function arrivalOf(theCase: Case, material: Handed): InstantText | null {
  const parcel = parcelWith(theCase, material)
  if (!parcel?.signed) return null
  if (!parcel.signed.mismatches.some((one) => one.key === material.key)) return parcel.signed.at
  const problem = theCase.talk.problems.find((one) => one.parcelId === parcel.id)
  return problem?.closed?.at ?? null
}

function parcelWith(theCase: Case, material: Handed): Parcel | undefined {
  return theCase.parcels.findLast(
    (parcel) =>
      parcel.purpose === 'materials' &&
      parcel.sentAt >= material.handedAt &&
      parcel.lines.some((line) => line.key === material.key),
  )
}
