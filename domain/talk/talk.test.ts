import assert from 'node:assert/strict'
import { test } from 'node:test'

import { accept, confirm, grant, jointAct, opinion, post, raise, reopen, settleProblem } from '../../testing/cases/commands.ts'
import { localOpening, movingItem } from '../../testing/cases/opening.ts'
import { chang, hu, li, sun, tiedongPolice, wang } from '../../testing/cases/people.ts'
import * as given from '../../testing/cases/situations.ts'
import { Story } from '../../testing/cases/story.ts'
import { isTalkEvent } from './talk.ts'

test('messages are kept in the order in which they were recorded, with who wrote them and where', () => {
  const story = given.paperArrived()
  story.does(sun, post('第二页印章不清，能否重扫？', 'message-1'))
  story.at('2026-09-21 11:00').does(chang, post('已重扫。', 'message-2'))
  assert.deepEqual(story.case.talk.messages.map(({ author, region, text }) => [author, region, text]), [
    ['孙丽', '211282', '第二页印章不清，能否重扫？'],
    ['常敏', '220303', '已重扫。'],
  ])
})

test('both windows may still talk when a case is over', () => {
  const story = given.closed()
  story.does(chang, post())
  assert.equal(story.case.talk.messages.length, 1)
})

test('问题协处: one side settles, the other agrees, and only then is it closed', () => {
  const story = given.paperArrived()
  story.does(sun, raise())
  assert.equal(story.refuses(sun, confirm()).code, 'ProblemNotSettled')
  story.does(chang, settleProblem())
  assert.equal(story.refuses(chang, confirm()).code, 'ProblemNeedsOtherSide')
  assert.equal(story.case.talk.problems[0]?.closed, null)
  story.does(sun, reopen())
  assert.equal(story.case.talk.problems[0]?.settled, null)
  story.does(chang, settleProblem())
  story.does(sun, confirm())
  assert.deepEqual(story.case.talk.problems[0]?.closed, { region: '211282', by: '孙丽', at: story.moment.at })
  assert.equal(story.refuses(chang, reopen()).code, 'ProblemClosed')
})

test('whoever raised it may settle it, and then the other side must agree', () => {
  const story = given.paperArrived()
  story.does(sun, raise())
  story.does(sun, settleProblem('problem-1', '找到了，夹在里面。'))
  assert.equal(story.refuses(sun, confirm()).code, 'ProblemNeedsOtherSide')
  story.does(chang, confirm())
})

test('a problem can be closed after the case is over', () => {
  const story = given.underReview()
  story.does(li, raise())
  story.does(li, opinion())
  story.does({ ...li, id: 'zhao', name: '赵雪' } as typeof li, opinion())
  story.does(wang, grant)
  story.does(wang, { type: 'IssueResult', channel: 'network', number: '1', attachments: [] })
  story.does(chang, settleProblem())
  story.does(sun, confirm())
})

test('where one region does everything there is no other side, so its counter closes the problem itself', () => {
  const story = given.local()
  story.does(chang, raise())
  story.does(chang, settleProblem())
  story.does(chang, confirm())
})

test('also when another organisation of the same region has an act in the case', () => {
  const item = movingItem()
  const story = new Story(localOpening({ mode: 'jointHandling', item, jointSeats: { moveOut: tiedongPolice } }), '2026-09-17 09:00')
  story.does(chang, accept)
  story.does(hu, jointAct())
  story.does(hu, raise())
  story.does(chang, settleProblem())
  story.does(hu, confirm())
  assert.ok(story.case.talk.problems[0]?.closed)
})

test('an id that is in the case already is not taken a second time', () => {
  const story = given.paperArrived()
  story.does(sun, post('在吗？', 'message-1'))
  assert.equal(story.refuses(sun, post('在吗？', 'message-1')).code, 'AlreadyRecorded')
  assert.equal(story.refuses(sun, raise('x', 'message-1')).code, 'AlreadyRecorded')
  story.does(sun, raise())
  assert.equal(story.refuses(chang, raise()).code, 'AlreadyRecorded')
  assert.equal(story.case.talk.problems.length, 1)
})

test('talk is what others need not see before they act', () => {
  assert.equal(isTalkEvent({ type: 'MessagePosted' }), true)
  assert.equal(isTalkEvent({ type: 'ParcelSignedFor' }), false)
})
