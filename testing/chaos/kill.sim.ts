import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findViolations, runChaos, type Evidence } from './chaos.ts'

const SEED = 20_260_917
const KILLS = 3

const { evidence, ...report } = await runChaos({ kills: KILLS, seed: SEED, say: () => undefined })

test(`after ${KILLS} kills under load nothing acknowledged is lost or doubled, seed ${SEED}`, (t) => {
  t.diagnostic(`${report.acknowledged} commands acknowledged, ${report.forwarded} forwarded, ${report.repeated} sent again (${report.answerLost} had been recorded), ${report.cases} cases, ${report.events} events, ${report.seconds} s`)
  assert.deepEqual(report.violations, [])
  assert.ok(report.cases > 10 && report.forwarded > 0 && report.handOvers > 0, 'there was too little load to tell anything')
})

/** A case in two regions, one acknowledged command that was forwarded, and one pair of regions with messages. */
function samplesOf({ held, journal }: Evidence) {
  const shared = [...held.cases.values()].find((one) => one.copies.length === 2 && one.atHome!.events.length > 2)!
  const replica = shared.copies.find((copy) => copy !== shared.atHome)!
  const talk = journal.acknowledged().find((one) => held.forwarded.has(one.commandId))!
  return { shared, replica, talk }
}

const DAMAGE: [string, (evidence: Evidence) => void, RegExp][] = [
  ['an acknowledged command that is gone', (one) => one.held.commands.delete(samplesOf(one).talk.commandId), /acknowledged and stands 0 times/],
  ['an acknowledged command that counts twice', (one) => one.held.commands.get(samplesOf(one).talk.commandId)!.push({ region: '150404', recordId: 'x', position: 1, askedAt: '' }), /acknowledged and stands 2 times/],
  ['a refused command that was recorded', (one) => { samplesOf(one).talk.answer = { state: 'refused', code: 'StaleVersion' } }, /refused and recorded/],
  ['an outcome that did not come back', (one) => { one.held.forwarded.get(samplesOf(one).talk.commandId)![0]!.position = null }, /outcome did not come back/],
  ['an acknowledged case that is gone', (one) => one.held.cases.delete(samplesOf(one).shared.recordId), /acknowledged and is gone/],
  ['an event that a replica lacks', (one) => samplesOf(one).replica.events.pop(), /not those of the home/],
  ['an event that was changed', (one) => { samplesOf(one).replica.events[1]!.recordedIn = '999999' }, /chain in \d+ breaks at 2 \(digest\)/],
  ['two homes', (one) => { samplesOf(one).replica.home = samplesOf(one).replica.region }, /takes \d+ for the home/],
  ['a replica that is missing', (one) => { const { shared, replica } = samplesOf(one); shared.copies.splice(shared.copies.indexOf(replica), 1) }, /it should be in/],
  ['a fact that was recorded twice', (one) => { const { events } = samplesOf(one).shared.atHome!; events.push(events[0]!) }, /CaseReceived was recorded twice/],
  ['a message that was not taken', (one) => one.held.inbox.shift(), /message 1 is not what was taken/],
  ['a message that was not acknowledged', (one) => { one.held.links[0]!.acknowledged -= 1 }, /numbered and \d+ acknowledged/],
  ['a message that was parked', (one) => { one.held.inbox[0]!.parked = 'unknownKind' }, /was parked/],
]

for (const [name, damage, expected] of DAMAGE) {
  test(`the comparison finds ${name}`, () => {
    const { journal, held } = evidence
    const copy = { held: structuredClone(held), journal: { ...journal, sent: structuredClone(journal.sent) } }
    damage({ ...copy, journal: { ...copy.journal, acknowledged: () => [...copy.journal.sent.values()].filter((one) => one.answer?.state === 'recorded') } })
    assert.match(findViolations(copy).join('\n'), expected)
  })
}
