import fc from 'fast-check'

import { refusalFor } from '@tongban/domain/cases/acts.ts'
import { isOver } from '@tongban/domain/cases/case.ts'
import type { CaseCommand, CaseCommandType } from '@tongban/domain/cases/commands.ts'
import type { Opening } from '@tongban/domain/cases/events.ts'
import type { Actor } from '@tongban/domain/ledger/event.ts'
import { actOf, actTypes } from './any-act.ts'
import { nextActOf } from './next-act.ts'
import { jointOpening, localOpening, movingItem, nurseItem, onlineOpening, remoteOpening } from './opening.ts'
import { chang, hu, kaiyuan, li, otherResident, platformOf, resident, songshanPolice, stranger, sun, tie, tiedong, tiedongPolice, wang, zhao } from './people.ts'
import { Story } from './story.ts'

/**
 * One step of a random life: time passes, and then anybody asks for anything, or somebody for an act that is
 * open to him, or the holder does what comes next. The numbers say which person and which way of asking.
 */
export type Step = { minutes: number; kind: 'anything' | 'somethingOpen' | 'whatComesNext'; person: number; act: number; way: number }

/** `stepsInOrder` are taken as they should be before anything else happens, so that lives differ in how far they got. */
export type Life = { opening: Opening; startsAfterMinutes: number; stepsInOrder: number; steps: Step[] }

const everybody = [
  chang, sun, li, zhao, wang, hu, tie, stranger, resident, otherResident, platformOf(kaiyuan), platformOf(tiedong),
]

const item = fc.record({ reviewersNeeded: fc.constantFrom<0 | 1 | 2>(0, 1, 2), originalsBeforeDecision: fc.boolean() })
const delivery = fc.constantFrom('network', 'post', 'window').map((by) => ({ by, address: null }) as const)

const anyOpening: fc.Arbitrary<Opening> = fc
  .tuple(fc.constantFrom('local', 'remote', 'remote', 'online', 'joint', 'threeRegions'), item, delivery)
  .map(([mode, change, wish]) => {
    const nurse = { item: nurseItem(change), delivery: wish }
    const moving = { item: movingItem(change), delivery: wish }
    if (mode === 'local') return localOpening(nurse)
    if (mode === 'online') return onlineOpening(nurse)
    if (mode === 'joint') return jointOpening({ ...moving, jointSeats: { moveOut: tiedongPolice } })
    if (mode === 'threeRegions') return jointOpening({ ...moving, jointSeats: { moveOut: songshanPolice } })
    return remoteOpening(nurse)
  })

const anyMinutes = fc.oneof({ weight: 12, arbitrary: fc.nat({ max: 300 }) }, { weight: 1, arbitrary: fc.nat({ max: 25 * 24 * 60 }) })
const anyStep: fc.Arbitrary<Step> = fc.record({
  minutes: anyMinutes,
  kind: fc.constantFrom('anything', 'somethingOpen', 'somethingOpen', 'whatComesNext'),
  person: fc.nat({ max: 99 }),
  act: fc.nat({ max: 99 }),
  way: fc.nat({ max: 99 }),
})

/** A case of any mode and up to thirty steps, some of them by people who have no business in it. */
export const anyLife: fc.Arbitrary<Life> = fc.record({
  opening: anyOpening,
  startsAfterMinutes: fc.nat({ max: 300 * 24 * 60 }),
  stepsInOrder: fc.nat({ max: 11 }),
  steps: fc.array(anyStep, { maxLength: 30, size: 'max' }),
})

/** Opens the case of a life, in a year of the calendar that leaves room for it, and takes its steps in order. */
export function begin({ opening, startsAfterMinutes, stepsInOrder }: Life): Story {
  const start = Temporal.PlainDateTime.from('2025-01-02T09:00').add({ minutes: startsAfterMinutes })
  const story = new Story(opening, start.toString().slice(0, 16).replace('T', ' '), opening.channel === 'online' ? resident : chang)
  for (let taken = 0; taken < stepsInOrder && !isOver(story.case); taken += 1) takeNext(story, 30)
  return story
}

/** Takes one step; answers whether anything was asked and recorded. */
export function take(story: Story, { kind, minutes, ...numbers }: Step): boolean {
  story.later(minutes)
  if (kind === 'whatComesNext') return ask(story, nextActOf(story.case))
  return ask(story, kind === 'anything' ? anything(story, numbers) : somethingOpen(story, numbers))
}

/** The holder does what comes next, so many minutes later; answers whether there was anything to do. */
export function takeNext(story: Story, minutes: number): boolean {
  story.later(minutes)
  return ask(story, nextActOf(story.case))
}

/** Lives a whole life. */
export function live(life: Life): Story {
  const story = begin(life)
  for (const step of life.steps) take(story, step)
  return story
}

type Asked = { who: Actor; act: CaseCommand }
type Numbers = Pick<Step, 'person' | 'act' | 'way'>

function ask(story: Story, asked: Asked | null): boolean {
  if (!asked || 'refusal' in story.judged(asked.who, asked.act)) return false
  story.does(asked.who, asked.act)
  return true
}

function anything(story: Story, { person, act, way }: Numbers): Asked {
  return { who: everybody[person % everybody.length]!, act: actOf(actTypes[act % actTypes.length]!, story.case, way) }
}

/** Talk is always open to somebody, and some acts end a case; both would crowd out the rest if all were drawn alike. */
const seldom: CaseCommandType[] = ['PostMessage', 'WithdrawCase', 'TellNotOurMatter', 'RefuseAcceptance']

function somethingOpen(story: Story, { person, act, way }: Numbers): Asked | null {
  const types = actTypes.filter((type) => !seldom.includes(type) || person % 10 === 0)
  const open = types
    .map((type) => ({ type, people: everybody.filter((one) => refusalFor(type, story.case, one, story.moment) === null) }))
    .filter(({ people }) => people.length > 0)
  const drawn = open[act % open.length]
  return drawn ? { who: drawn.people[person % drawn.people.length]!, act: actOf(drawn.type, story.case, way) } : null
}
