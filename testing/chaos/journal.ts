import type { Reply } from './person.ts'

/** A command as it was sent, and what became of it. One id is one command, however often it was sent. */
export type Sent = {
  commandId: string
  caseId: string
  /** 'ReceiveCase' opens the case; the others act on one. */
  type: string
  /** The region of whoever asked. */
  region: string
  /** When the line first broke before the answer had come, in milliseconds of this process; null when it never did. */
  brokenAt: number | null
  answer: { state: 'recorded' | 'waiting'; position: number; number: string } | { state: 'refused'; code: string } | null
}

/** What the devices know: each command that they sent, and the last word on it. */
export type Journal = {
  sent: Map<string, Sent>
  begin(command: Omit<Sent, 'brokenAt' | 'answer'>): Sent
  /** Answers whether it was acknowledged. */
  note(command: Sent, reply: Reply): boolean
  acknowledged(): Sent[]
  /** Answers that no state of the platform excuses. */
  faults: string[]
}

export function createJournal(): Journal {
  const sent = new Map<string, Sent>()
  const faults: string[] = []
  return {
    sent,
    faults,
    begin(command) {
      const begun: Sent = { ...command, brokenAt: null, answer: null }
      sent.set(command.commandId, begun)
      return begun
    },
    note(command, { status, body }) {
      if (status >= 500) faults.push(`${command.type} ${command.commandId} was answered ${status}: ${JSON.stringify(body)}`)
      command.answer = status === 200 ? { state: body.state, position: body.position, number: body.number } : { state: 'refused', code: String(body.code) }
      return status === 200
    },
    acknowledged: () => [...sent.values()].filter((one) => one.answer !== null && one.answer.state !== 'refused'),
  }
}
