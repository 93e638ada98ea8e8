/** Rows by the ministry that answers for them, the longest list first, each list in its own order. */
export function byMinistry<Row extends { ministry: string }>(rows: readonly Row[]): [ministry: string, rows: Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.ministry, [...(groups.get(row.ministry) ?? []), row])
  return [...groups].sort(([, one], [, other]) => other.length - one.length)
}
