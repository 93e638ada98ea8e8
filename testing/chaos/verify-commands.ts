import type { Held, LoggedCommand } from './held.ts'
import type { Journal, Sent } from './journal.ts'

/** Every breach of what people were told: an acknowledged command counts exactly once, a refused one not at all. */
export function verifyCommands(held: Held, journal: Journal): string[] {
  const known = [...journal.sent.values()].flatMap((command) => faultsOf(held, command).map((fault) => `${command.type} ${command.commandId} on ${command.caseId}: ${fault}`))
  const all = [...held.commands.values()].flat()
  const places = Map.groupBy(all, ({ recordId, position }) => `${recordId} ${position}`)
  return [
    ...known,
    ...[...places].filter(([, commands]) => commands.length > 1).map(([place]) => `two commands ended at the same event: ${place}`),
  ]
}

function faultsOf(held: Held, { commandId, caseId, answer, region }: Sent): string[] {
  const logged = held.commands.get(commandId) ?? []
  const forwarded = held.forwarded.get(commandId) ?? []
  const outcome = forwarded.find((one) => one.region === region)
  if (answer === null) return ['was never answered']
  if (forwarded.length > 1) return [`was forwarded ${forwarded.length} times`]
  if (outcome && outcome.answeredAt === null) return ['was forwarded and the home never answered']
  if (answer.state === 'refused' || (answer.state === 'waiting' && outcome?.position === null)) {
    return logged.length === 0 ? [] : ['was refused and recorded']
  }
  if (logged.length !== 1) return [`was acknowledged and stands ${logged.length} times in the log`]
  const [once] = logged as [LoggedCommand]
  const elsewhere = once.region !== region
  return [
    ...(once.recordId === caseId ? [] : [`was recorded on ${once.recordId}`]),
    ...(answer.state === 'waiting' || once.position === answer.position ? [] : [`was acknowledged at ${answer.position} and recorded at ${once.position}`]),
    ...(elsewhere && outcome?.position !== once.position ? ['was recorded at the home and its outcome did not come back'] : []),
    ...(eventOf(held, once)?.recordedIn === once.region ? [] : ['has no event at the home']),
  ]
}

function eventOf(held: Held, { recordId, position }: LoggedCommand) {
  return held.cases.get(recordId)?.atHome?.events.at(position - 1)
}
