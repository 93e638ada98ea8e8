import type { InstantText } from '../moment.ts'

/** One paper on a packing list. @term 装箱清单 */
export type ParcelLine = { key: string; name: string; kind: 'original' | 'copy'; pages: number; digests: string[] }

/** What the receiver counted for one line of the list. */
export type CountedLine = { key: string; kind: 'original' | 'copy'; pages: number }

/** Paper on its way between two regions, with its list. @term 包裹 @rule R-KS-006 */
export type Parcel = {
  id: string
  purpose: 'materials' | 'result'
  from: string
  /** A region, or null when it goes straight to the applicant. */
  to: string | null
  courier: string
  waybill: string
  lines: ParcelLine[]
  sentAt: InstantText
  sentBy: string
  signed: { at: InstantText; by: string; counted: CountedLine[]; mismatches: Mismatch[] } | null
}

/** Where what arrived differs from what the list says. @term 清单不符 */
export type Mismatch = { key: string; name: string; kind: 'original' | 'copy'; listed: number; counted: number }

export type ParcelEvent =
  | {
      type: 'ParcelSent'
      data: Pick<Parcel, 'id' | 'purpose' | 'from' | 'to' | 'courier' | 'waybill' | 'lines'>
    }
  | { type: 'ParcelSignedFor'; data: { id: string; counted: CountedLine[]; mismatches: Mismatch[] } }

type Paper = { key: string; kind: ParcelLine['kind'] }

const isOf = (paper: Paper) => (one: Paper) => one.key === paper.key && one.kind === paper.kind
const sumOf = (rows: readonly { pages: number }[]) => rows.reduce((sum, row) => sum + row.pages, 0)

/** How many pages of one paper a packing list names; lines of the same paper add up. */
export function listedPages(lines: readonly ParcelLine[], paper: Paper): number {
  return sumOf(lines.filter(isOf(paper)))
}

/** How many pages of one paper were counted; a paper that nobody counted has arrived with 0. */
export function countedPages(counted: readonly CountedLine[], paper: Paper): number {
  return sumOf(counted.filter(isOf(paper)))
}

/**
 * Compares a packing list with what was counted, paper by paper. A paper that is on no line and was found
 * in the parcel all the same is a difference too; it goes by its key.
 */
export function findMismatches(lines: readonly ParcelLine[], counted: readonly CountedLine[]): Mismatch[] {
  const papers = [...lines, ...counted.map((one) => ({ ...one, name: one.key }))]
  const each = papers.filter((paper, index) => papers.findIndex(isOf(paper)) === index)
  return each.flatMap((paper) => {
    const difference = { listed: listedPages(lines, paper), counted: countedPages(counted, paper) }
    if (difference.listed === difference.counted) return []
    return [{ key: paper.key, name: paper.name, kind: paper.kind, ...difference }]
  })
}

/** Folds one parcel event into the parcels of a record. */
export function evolveParcels(
  parcels: readonly Parcel[],
  event: ParcelEvent,
  at: InstantText,
  by: string,
): Parcel[] {
  switch (event.type) {
    case 'ParcelSent':
      return [...parcels, { ...event.data, sentAt: at, sentBy: by, signed: null }]
    case 'ParcelSignedFor':
      return parcels.map((parcel) =>
        parcel.id === event.data.id
          ? { ...parcel, signed: { at, by, counted: event.data.counted, mismatches: event.data.mismatches } }
          : parcel,
      )
  }
}

/** Whether an event belongs to a parcel. */
export function isParcelEvent(event: { type: string }): event is ParcelEvent {
  return event.type === 'ParcelSent' || event.type === 'ParcelSignedFor'
}
