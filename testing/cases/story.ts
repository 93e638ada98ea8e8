import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'

import type { Case } from '@tongban/domain/cases/case.ts'
import { clocksOf } from '@tongban/domain/cases/case-clocks.ts'
import type { CaseCommand } from '@tongban/domain/cases/commands.ts'
import { decide, type CaseVerdict } from '@tongban/domain/cases/decide.ts'
import type { CaseEvent, Opening } from '@tongban/domain/cases/events.ts'
import { evolve } from '@tongban/domain/cases/evolve.ts'
import { receive } from '@tongban/domain/cases/receive.ts'
import type { CaseRefusal } from '@tongban/domain/cases/refusals.ts'
import { settle } from '@tongban/domain/cases/settle.ts'
import { resolveCalendar } from '@tongban/domain/clocks/calendar.ts'
import { explainClock } from '@tongban/domain/clocks/explain.ts'
import { chainStart, digestOf } from '@tongban/domain/ledger/chain.ts'
import type { Actor, RecordedEvent } from '@tongban/domain/ledger/event.ts'
import { legalDateOf, type InstantText, type LegalDate, type Moment } from '@tongban/domain/moment.ts'
import { readShippedYears } from '../../conformance/clocks/read.ts'
import { chang, platformOf } from './people.ts'

/** SM3 as the platform's own provider computes it. */
export function sm3(text: string): string {
  return createHash('sm3').update(text).digest('hex')
}

/** The calendar that ships with the product. */
export const shippedCalendar = resolveCalendar('CN', readShippedYears(), () => null)

/** '2026-09-17 09:00' on a clock in China. */
export function momentAt(local: string): Moment {
  const at = instantAt(local)
  return { at, today: legalDateOf(at), calendar: shippedCalendar }
}

/** The instant of '2026-09-17 09:00' on a clock in China. */
export function instantAt(local: string): InstantText {
  const zoned = Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Asia/Shanghai')
  return zoned.toInstant().toString({ smallestUnit: 'millisecond' })
}

const recordId = '0f2e1d3c-0000-4000-8000-000000000001'

/**
 * One case told in steps, recorded as the ledger records it: what the calendar decided comes before each
 * command, is kept when the command is refused, and everything is folded again from the events.
 */
export class Story {
  readonly events: RecordedEvent[] = []
  moment: Moment
  #state: Case | null = null

  constructor(opening: Opening, local: string, actor: Actor = chang) {
    this.moment = momentAt(local)
    this.#judge(receive({ type: 'ReceiveCase', opening }), actor)
  }

  get case(): Case {
    assert(this.#state, 'the case was not opened')
    return this.#state
  }

  /** Moves on to a time in China, and lets the calendar decide what it has decided by then. */
  at(local: string): this {
    return this.#moveTo(instantAt(local))
  }

  /** As `at`, so many minutes from now. */
  later(minutes: number): this {
    return this.#moveTo(Temporal.Instant.from(this.moment.at).add({ minutes }).toString({ smallestUnit: 'millisecond' }))
  }

  #moveTo(at: InstantText): this {
    assert(at >= this.events.at(-1)!.recordedAt, `${at} is before what has happened`)
    this.moment = { ...this.moment, at, today: legalDateOf(at) }
    for (const event of settle(this.case, this.moment)) this.#append(event, platformOf(this.case.standing.home))
    return this
  }

  /** A command that must be taken; answers the types of what it recorded. */
  does(actor: Actor, command: CaseCommand): string[] {
    const verdict = this.judged(actor, command)
    assert('events' in verdict, `${command.type} was refused: ${JSON.stringify(verdict)}`)
    this.#judge(verdict, actor)
    return verdict.events.map((event) => event.type)
  }

  /** A command that must be refused; answers the refusal. Nothing of it is recorded. */
  refuses(actor: Actor, command: CaseCommand): CaseRefusal {
    const verdict = this.judged(actor, command)
    assert('refusal' in verdict, `${command.type} was not refused`)
    return verdict.refusal
  }

  /** What becomes of a command, without recording it. */
  judged(actor: Actor, command: CaseCommand): CaseVerdict {
    return decide(command, this.case, actor, this.moment)
  }

  /** The due date of a clock by its id, and whether it still runs. */
  due(id: string): { dueOn: LegalDate | null; running: boolean } | null {
    const found = clocksOf(this.case).find((one) => one.id === id)
    if (!found) return null
    return { dueOn: explainClock(found.clock, shippedCalendar).dueOn, running: found.clock.stoppedAt === null }
  }

  #judge(verdict: CaseVerdict, actor: Actor): void {
    assert('events' in verdict, `refused: ${JSON.stringify(verdict)}`)
    for (const event of verdict.events) this.#append(event, actor)
  }

  #append({ type, data, effectiveAt }: CaseEvent, actor: Actor): void {
    const open = {
      recordId, position: this.events.length + 1, type, data, effectiveAt: effectiveAt ?? this.moment.at,
      recordedAt: this.moment.at, recordedIn: this.#state?.standing.home ?? actor.region, actor,
    }
    const event = { ...open, digest: digestOf(open, this.events.at(-1)?.digest ?? chainStart, sm3) }
    this.events.push(event)
    this.#state = evolve(this.#state, event)
  }
}
