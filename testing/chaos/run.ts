/** `npm run chaos -- --kills 50 --seed N`: kills the platform under load again and again, and looks for anything lost or doubled. */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { runChaos, type Report } from './chaos.ts'

const VIOLATIONS_SHOWN = 30

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: String(randomInt(1_000_000)) } } })
const [kills, seed] = [Number(values.kills), Number(values.seed)]
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  process.stderr.write('Say how often and with which seed: npm run chaos -- --kills 50 --seed 7\n')
  process.exit(2)
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
say(`seed ${seed}`)
const report = await runChaos({ kills, seed, say })
say(textOf(report))
for (const violation of report.violations.slice(0, VIOLATIONS_SHOWN)) say(`✘ ${violation}`)
process.exit(report.violations.length === 0 ? 0 : 1)

function textOf(figures: Report): string {
  const lines: [string, number][] = [
    ['kills', figures.kills],
    ['commands acknowledged', figures.acknowledged],
    ['  of them still waiting for their home', figures.waiting],
    ['commands refused', figures.refused],
    ['commands forwarded to another region', figures.forwarded],
    ['commands sent again after a kill', figures.repeated],
    ['  of them recorded before the kill', figures.answerLost],
    ['cases', figures.cases],
    ['  of them handed over', figures.handOvers],
    ['messages between regions', figures.messages],
    ['events verified', figures.events],
    ['violations', figures.violations.length],
    ['seconds', figures.seconds],
    ['seed', figures.seed],
  ]
  return lines.map(([name, value]) => `${name.padEnd(40)}${String(value).padStart(8)}`).join('\n')
}
