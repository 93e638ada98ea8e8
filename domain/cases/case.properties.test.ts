import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { nextActOf } from '../../testing/cases/next-act.ts'
import { remoteOpening } from '../../testing/cases/opening.ts'
import { anyLife, begin, live, take, takeNext } from '../../testing/cases/random-life.ts'
import { shippedCalendar, sm3, Story } from '../../testing/cases/story.ts'
import { readClock } from '../clocks/reading.ts'
import { findBrokenLink } from '../ledger/chain.ts'
import type { RecordedEvent } from '../ledger/event.ts'
import { legalDateOf } from '../moment.ts'
import { refusalFor } from './acts.ts'
import { isOver, stageOf, type Case } from './case.ts'
import { clocksOf, leadingClock } from './case-clocks.ts'
import type { CaseFact } from './events.ts'
import { evolve } from './evolve.ts'
import { holderOf } from './holder.ts'
import { dispatchCompleteAt } from './paper.ts'
import { nextSettlementAt, settle } from './settle.ts'

const SEED = 20260917
const settings = { seed: SEED, numRuns: 600 }

function fold(events: readonly RecordedEvent[]): Case | null {
  let state: Case | null = null
  for (const event of events) state = evolve(state, event)
  return state
}

test(`any acts by anybody fold, replay to the same state, and leave a chain that holds (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyLife, (drawn) => {
      const story = live(drawn)
      assert.deepEqual(fold(story.events), story.case)
      const stored = JSON.parse(JSON.stringify(story.events)) as RecordedEvent[]
      assert.deepEqual(fold(stored), JSON.parse(JSON.stringify(story.case)))
      assert.equal(findBrokenLink(stored, sm3), null)
    }),
    settings,
  )
})

test(`what is refused adds nothing, and judging changes nothing (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyLife, (drawn) => {
      const story = begin(drawn)
      for (const step of drawn.steps) {
        story.later(step.minutes)
        const before = JSON.stringify(story.case)
        const length = story.events.length
        const took = take(story, { ...step, minutes: 0 })
        assert.equal(story.events.length > length, took)
        if (!took) assert.equal(JSON.stringify(story.case), before)
      }
    }),
    settings,
  )
})

test(`a case that is not over has a holder, and the act that his step calls for is open (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyLife, (drawn) => {
      const story = begin(drawn)
      for (const step of drawn.steps) {
        take(story, step)
        const next = nextActOf(story.case)
        const holder = holderOf(story.case)
        assert.equal(next === null, isOver(story.case), `${stageOf(story.case)} with ${JSON.stringify(holder)}`)
        if (!next) continue
        const refusal = refusalFor(next.act.type, story.case, next.who, story.moment)
        assert.equal(refusal, null, `${holder.step} is refused: ${JSON.stringify(refusal)}`)
        const verdict = story.judged(next.who, next.act)
        assert.ok('events' in verdict, `${holder.step} is refused: ${JSON.stringify(verdict)}`)
      }
    }),
    settings,
  )
})

test(`whatever happened, the next steps lead to an end within thirty of them (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyLife, (drawn) => {
      const story = live(drawn)
      for (let steps = 0; steps < 30 && !isOver(story.case); steps += 1) takeNext(story, 60)
      assert.ok(isOver(story.case), `still ${stageOf(story.case)} with ${JSON.stringify(holderOf(story.case))}`)
    }),
    settings,
  )
})

test(`every clock can be read, stops no earlier than it began, and stops when the case is over (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyLife, (drawn) => {
      const story = begin(drawn)
      for (const step of drawn.steps) {
        take(story, step)
        const clocks = clocksOf(story.case)
        assert.equal(new Set(clocks.map((one) => one.id)).size, clocks.length)
        for (const { id, clock } of clocks) {
          readClock(clock, shippedCalendar, story.moment.at)
          assert.ok(clock.stoppedAt === null || clock.stoppedAt >= clock.startedAt, `${id} stopped before it began`)
          if (isOver(story.case)) assert.notEqual(clock.stoppedAt, null, `${id} still runs`)
        }
        const leading = leadingClock(story.case)
        if (leading) assert.equal(leading.clock.stoppedAt, null)
        if (story.case.agreement && !isOver(story.case)) assert.notEqual(leading, null, 'nobody can say by when')
      }
    }),
    settings,
  )
})

test(`the calendar decides at the moment it announced, and not before (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyLife, (drawn) => {
      const story = begin(drawn)
      for (const step of drawn.steps) {
        take(story, step)
        assert.deepEqual(settle(story.case, story.moment), [])
        const at = nextSettlementAt(story.case, story.moment)
        if (at === null) continue
        const before = Temporal.Instant.from(at).subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' })
        assert.deepEqual(settle(story.case, { ...story.moment, at: before, today: legalDateOf(before) }), [])
        const decided = settle(story.case, { ...story.moment, at, today: legalDateOf(at) })
        assert.equal(decided.length, 1)
        assert.equal(decided[0]?.effectiveAt, at)
      }
    }),
    settings,
  )
})

test(`what has arrived does not go missing, and no acceptance lies in the future (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyLife, (drawn) => {
      const story = begin(drawn)
      for (const step of drawn.steps) {
        const materials = JSON.stringify(story.case.materials)
        const complete = dispatchCompleteAt(story.case)
        take(story, step)
        if (complete !== null && JSON.stringify(story.case.materials) === materials) {
          assert.equal(dispatchCompleteAt(story.case), complete)
        }
        const { accepted } = story.case
        if (accepted) assert.ok(accepted.on <= legalDateOf(accepted.at))
      }
    }),
    settings,
  )
})

/** Every type of event that a case can hold; the compiler keeps the list whole. */
const types: Record<CaseFact['type'], true> = {
  CaseReceived: true, CaseNotOurMatter: true, CaseNotOurPower: true, CorrectionRequested: true, CorrectionSubmitted: true,
  CorrectionLapsed: true, CaseAccepted: true, CaseDeemedAccepted: true, OpinionGiven: true, JointActCompleted: true,
  CaseDecided: true, ResultIssued: true, ResultDelivered: true, CaseClosed: true, CaseRated: true, CaseWithdrawn: true,
  HandoverRequested: true, HandoverConsented: true, HandoverDeclined: true, FollowerAdded: true, ParcelSent: true,
  ParcelSignedFor: true, MessagePosted: true, ProblemRaised: true, ProblemSettled: true, ProblemReopened: true, ProblemClosed: true,
}

test(`random lives meet every type of event, and each of them folds (seed ${SEED})`, () => {
  const seen = new Set(fc.sample(anyLife, { ...settings, numRuns: 1500 }).flatMap((drawn) => live(drawn).events.map((event) => event.type)))
  assert.deepEqual(Object.keys(types).filter((type) => !seen.has(type)), [])
})

test('an event that no fold knows is a bug and says so, and so is a ledger without an opening', () => {
  const { events } = new Story(remoteOpening(), '2026-09-17 09:00')
  const unknown = { ...events[0]!, type: 'CaseForgotten' }
  assert.throws(() => evolve(fold(events), unknown), /CaseForgotten/)
  assert.throws(() => evolve(null, { ...events[0]!, type: 'CaseAccepted' }), /begins with CaseAccepted/)
})
