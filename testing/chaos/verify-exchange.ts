import type { Held, Link, Taken } from './held.ts'

/** Every breach between regions: a message that was not acknowledged, not taken, taken twice, changed or parked. */
export function verifyExchange({ links, outbox, inbox }: Held): string[] {
  const pairOf = ({ region, peer }: { region: string; peer: string }): string => `${region}>${peer}`
  const sent = Map.groupBy(outbox, pairOf)
  const taken = Map.groupBy(inbox, ({ region, peer }) => `${peer}>${region}`)
  const linkOf = new Map(links.map((link) => [pairOf(link), link]))
  return [...new Set([...sent.keys(), ...taken.keys(), ...linkOf.keys()])].flatMap((pair) => {
    const messages = sent.get(pair) ?? []
    const received = taken.get(pair) ?? []
    return [
      ...linkFaults(linkOf.get(pair), messages.length),
      ...numberFaults(received, messages.length),
      ...messages.filter((message, place) => message.number !== place + 1 || received[place]?.digest !== message.digest).map((message) => `message ${message.number} is not what was taken`),
      ...received.filter((one) => one.parked !== null).map((one) => `message ${one.number} was parked (${one.parked})`),
    ].map((fault) => `${pair}: ${fault}`)
  })
}

function linkFaults(link: Link | undefined, messages: number): string[] {
  const { sent = 0, acknowledged = 0 } = link ?? {}
  return sent === messages && acknowledged === messages ? [] : [`of ${messages} messages ${sent} were numbered and ${acknowledged} acknowledged`]
}

function numberFaults(received: Taken[], messages: number): string[] {
  const gap = received.findIndex((one, place) => one.number !== place + 1)
  return [
    ...(gap < 0 ? [] : [`${received[gap]!.number} was taken where ${gap + 1} was due`]),
    ...(received.length === messages ? [] : [`${messages} were sent and ${received.length} taken`]),
  ]
}
