/** One figure beside its floor. */
export type Row = { name: string; value: number; unit: string; floor: number | null; ratio: number | null; n: number; note: string }

const TURNS = 3

/** Measures a thing and its floor in turn, A B A B, and takes the middle of each, so that a slow moment hits both. */
export async function sideBySide(
  name: string,
  unit: string,
  measure: () => Promise<number>,
  floor: () => Promise<{ perSecond: number; by: string }>,
  note: string,
): Promise<Row> {
  const values: number[] = []
  const floors: number[] = []
  let by = ''
  for (let turn = 0; turn < TURNS; turn += 1) {
    values.push(await measure())
    const measured = await floor()
    floors.push(measured.perSecond)
    by = measured.by
  }
  const value = middle(values)
  const base = middle(floors)
  return { name, value, unit, floor: base, ratio: value / base, n: TURNS, note: `${note}; floor by ${by}` }
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
