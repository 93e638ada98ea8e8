import { refused } from '@tongban/domain/decider.ts'
import { decide } from '@tongban/domain/cases/decide.ts'
import { evolve } from '@tongban/domain/cases/evolve.ts'
import { stageOf, type Case } from '@tongban/domain/cases/case.ts'
import { calendarRegionOf, dueMomentOf, leadingClock, type CaseClock } from '@tongban/domain/cases/case-clocks.ts'
import { workRowsOf } from '@tongban/domain/cases/case-rows.ts'
import type { CaseCommand, ReceiveCase } from '@tongban/domain/cases/commands.ts'
import { holderOf, type Holder } from '@tongban/domain/cases/holder.ts'
import { receive } from '@tongban/domain/cases/receive.ts'
import { nextSettlementAt, settle } from '@tongban/domain/cases/settle.ts'
import type { Moment } from '@tongban/domain/moment.ts'
import type { RecordSummary } from '@tongban/domain/worklist/record-summary.ts'
import { maskBusinessName, maskName } from '@tongban/domain/identity/masking.ts'
import type { RecordKind } from '../ledger/record-kind.ts'
import { readCaseCommand } from './read-command.ts'

/** Whether a region takes over by itself what is offered to it. */
export type ConsentRule = (theCase: Case) => 'automatic' | 'byClerk'

/** Cases as the ledger, the exchange and the lists know them. */
export function createCaseKind(tools: { subjectKey: (value: string) => string; consentRule: ConsentRule; momentIn: (region: string) => Moment }): RecordKind<Case> {
  const { subjectKey, consentRule, momentIn } = tools
  return {
    kind: 'case',
    evolve,
    settle,
    readCommand: readCaseCommand,
    decide(command, state, actor, moment) {
      const opens = command.type === 'ReceiveCase'
      if (state === null) return opens ? receive(command as ReceiveCase) : refused({ code: 'CaseNotFound' })
      if (opens) return refused({ code: 'CommandIdTaken' })
      return decide(command as CaseCommand, state, actor, moment)
    },
    standing: (state) => state.standing,
    listing(state, region, moment) {
      const holder = holderOf(state)
      const leading = leadingClock(state)
      return {
        head: {
          number: state.number,
          title: state.item.name,
          subjectPhone: subjectKey(state.applicant.phone),
          subjectIdentifier: subjectKey(state.applicant.identifier),
          subjectName: state.applicant.name.toUpperCase(),
          openedAt: state.receivedAt,
          summary: summaryOf(state, holder, leading),
        },
        rows: workRowsOf(state, region, holder, dueMomentOf(leading, leading ? momentIn(calendarRegionOf(state, leading)) : moment)),
        nextSettlementAt: nextSettlementAt(state, moment),
      }
    },
    answerOffer(state, region) {
      if (state.standing.offer?.to !== region) return null
      return consentRule(state) === 'automatic' ? { type: 'ConsentHandover' } : null
    },
  }
}

function summaryOf(theCase: Case, holder: Holder, leading: CaseClock | null): RecordSummary {
  const { item, applicant, intake, handling, mode } = theCase
  return {
    titleEn: item.nameEn,
    stage: stageOf(theCase),
    mode,
    subject: applicant.kind === 'business' ? maskBusinessName(applicant.name) : maskName(applicant.name),
    intakeRegion: intake.region,
    handlingRegion: handling.region,
    holder,
    leading: leading && { kind: leading.kind, clock: leading.clock, calendarOf: calendarRegionOf(theCase, leading) },
  }
}
