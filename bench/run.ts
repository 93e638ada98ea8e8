/**
 * `npm run bench`: prints a table of figures, each beside a floor measured in the same run, in turn with it.
 * `npm run bench -- --json FILE` writes the rows as well; `npm run bench -- receive` runs only what is named.
 */
import { writeFileSync } from 'node:fs'
import { benchCommand } from './command.ts'
import { benchHandOver } from './hand-over.ts'
import { benchReceive } from './receive.ts'
import type { Row } from './side-by-side.ts'
import { benchWorkList } from './work-list.ts'
import { startWorld, type World } from './world.ts'

const benches: Record<string, (world: World) => Promise<Row[]>> = {
  receive: benchReceive, command: benchCommand, 'hand-over': benchHandOver, 'work-list': benchWorkList,
}

const args = process.argv.slice(2)
const jsonAt = args.indexOf('--json')
const file = jsonAt >= 0 ? args.splice(jsonAt, 2)[1] : undefined
const wanted = args.length > 0 ? args : Object.keys(benches)

const rows: Row[] = []
for (const name of wanted) {
  const bench = benches[name]
  if (!bench) throw new Error(`There is no bench ${name}; there are ${Object.keys(benches).join(', ')}`)
  // Each bench has a database of its own, so that none inherits the bloat of another.
  const world = await startWorld()
  try {
    rows.push(...(await bench(world)))
  } finally {
    await world.stop()
  }
}
console.table(rows.map(({ name, value, unit, floor, ratio, note }) => ({
  name, value: Math.round(value * 100) / 100, unit, floor: floor === null ? '' : Math.round(floor * 100) / 100,
  ratio: ratio === null ? '' : Math.round(ratio * 100) / 100, note,
})))
if (file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
