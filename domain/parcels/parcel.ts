import type { InstantText } from '../moment.ts'

/** One paper on a packing list. */
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

/** Where what arrived differs from what the list says. */
export type Mismatch = { key: string; name: string; kind: 'original' | 'copy'; listed: number; counted: number }

export type ParcelEvent =
  | {
      type: 'ParcelSent'
      data: Pick<Parcel, 'id' | 'purpose' | 'from' | 'to' | 'courier' | 'waybill' | 'lines'>
    }
  | { type: 'ParcelSignedFor'; data: { id: string; counted: CountedLine[]; mismatches: Mismatch[] } }

/** Compares a packing list with what was counted; a line that nobody counted has arrived with 0 pages. */
export function findMismatches(lines: readonly ParcelLine[], counted: readonly CountedLine[]): Mismatch[] {
  return lines.flatMap((line) => {
    const found = counted.find((one) => one.key === line.key && one.kind === line.kind)
    const pages = found?.pages ?? 0
    return pages === line.pages
      ? []
      : [{ key: line.key, name: line.name, kind: line.kind, listed: line.pages, counted: pages }]
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
