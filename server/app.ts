import { PASSWORD_DAYS } from '@tongban/domain/identity/password-policy.ts'
import type { AppParts } from './app-parts.ts'
import { mountAttachments } from './attachments/routes.ts'
import { findUnknownFiles, openHeldFile } from './attachments/attachments.ts'
import { createCatalogue } from './catalogue/catalogue.ts'
import type { Content } from './catalogue/content.ts'
import { mountCatalogue } from './catalogue/routes.ts'
import { createNames } from './catalogue/names.ts'
import { findCaseFile } from './cases/case-files.ts'
import { createCaseKind, type ConsentRule } from './cases/case-kind.ts'
import { createCaseNumbers } from './cases/case-numbers.ts'
import { createFormCheck } from './cases/form-check.ts'
import { mountCases, type CaseTools } from './cases/routes.ts'
import { createTrackTokens } from './cases/track-token.ts'
import { missingCalendarYear } from './clocks/calendar-watch.ts'
import { mountHealth } from './clocks/routes.ts'
import { createMoments } from './clocks/moments.ts'
import { createDemoClock } from './demo/demo-clock.ts'
import { mountDemo } from './demo/routes.ts'
import { sweepDrafts } from './drafts/drafts.ts'
import { mountDrafts } from './drafts/routes.ts'
import { findLastContact } from './exchange/exchange.store.ts'
import { mountExchange } from './exchange/routes.ts'
import { actualTime } from './platform/actual-time.ts'
import { forgetTries, takeTry } from './platform/attempts/attempt.store.ts'
import { createGate } from './identity/authorize.ts'
import type { Caller } from './identity/caller.ts'
import { createPasswordCheck } from './identity/passwords.ts'
import { mountIdentity } from './identity/routes.ts'
import { createSessions } from './identity/sessions.ts'
import { sweepIdentity } from './identity/sweep.ts'
import { createSubjectKey } from './identity/subject-key.ts'
import { createTurns } from './identity/turns.ts'
import type { RecordKind } from './ledger/record-kind.ts'
import { inTransaction, readerOf } from './platform/database/pool.ts'
import { httpServer, type HttpServer } from './platform/http/http-server.ts'
import { startJobs } from './platform/jobs/job-runner.ts'
import { startRecords, type Records } from './records.ts'
import { mountWorklist } from './worklist/routes.ts'

/** A composed platform, ready to listen. */
export type App = {
  http: HttpServer<Caller>
  /** Settles what is due, here and at the peers, and answers how many records changed. */
  settle(): Promise<number>
  stop(): Promise<void>
}

/** At 03:17 in China, when nobody waits. */
const NIGHTLY = '17 19 * * *'
const LOOKUPS = { most: 10, withinSeconds: 600 }
/** How many tries at one login may wait for their turn. */
const LOGINS_WAITING_MAX = 10

/** Puts the platform together. This is the whole of it: there is no container, and nothing is found by name. */
export async function composeApp(parts: AppParts): Promise<App> {
  const { content, pools, clock, crypto, loggers, regions, demo } = parts
  const { reading, writing: pool } = pools
  const subjectKey = createSubjectKey(crypto, parts.secret)
  const names = createNames(content.regions, content.organisations)
  const moments = createMoments(content, clock)
  const kind = createCaseKind({ subjectKey, consentRule: consentRuleOf(content), momentIn: moments.in })
  const records = await startRecords(parts, new Map([[kind.kind, kind as RecordKind]]), moments)
  const { ledger } = records

  const sessions = createSessions({ pool, reading, clock, crypto, secret: parts.secret, manner: parts.cookies, passwordDays: demo ? null : PASSWORD_DAYS, steady: () => performance.now() })
  const http = await httpServer<Caller>({
    gate: createGate(sessions), clock, log: loggers.http, publicOrigin: parts.publicOrigin, webRoot: parts.webRoot,
    trustedProxies: parts.trustedProxies, version: parts.version, checkReplies: parts.checkReplies,
  })
  mountIdentity(http, {
    served: new Set(regions), sessions, view: { content, clock, demo },
    staffLogin: { pool, reading, clock, subjectKey, checkPassword: createPasswordCheck(), turns: createTurns(LOGINS_WAITING_MAX), log: loggers.security },
    phoneLogin: { pool, clock, crypto, secret: parts.secret, subjectKey, sms: parts.sms, log: loggers.security },
  })
  const cases = caseToolsOf(parts, records, { kind, subjectKey, names })
  mountCases(http, cases)
  mountWorklist(http, { reading, names, momentIn: ledger.momentIn, subjectKey })
  mountHealth(http, { reading, content, clock, version: parts.version })
  mountExchange(http, { reading, names, regions })
  mountAttachments(http, {
    pool, reading, files: parts.files, clock, subjectKey, log: loggers.http,
    findCaseFile: (caller, caseId, digest) => findCaseFile(cases, caller, caseId, digest),
    fetchFromPeer: (fromRegion, _toRegion, digest) => openHeldFile({ reading, files: parts.files }, fromRegion, digest),
  })
  mountDrafts(http, { pool, reading, clock, subjectKey })
  const served = new Set(regions)
  mountCatalogue(http, { catalogue: createCatalogue(content, served, parts.portalRegion), served, clock })
  mountDemo(http, demo && content.demoAccounts ? { content, accounts: content.demoAccounts, moveClock: createDemoClock({ pool, clock, content, settleDue: records.settle }) } : null)
  const jobs = await startJobs(pool, {
    'sweep-identity': () => sweepIdentity(pool, clock),
    'sweep-drafts': async () => { await sweepDrafts({ pool, clock }) },
    'watch-calendar': async () => {
      const year = missingCalendarYear(content, clock.today())
      if (year !== null) loggers.platform.error({ year }, 'the working-day calendar of this year is not loaded: clocks that reach it cannot be counted')
    },
  }, 1, loggers.jobs, ['sweep-identity', 'sweep-drafts', 'watch-calendar'].map((task) => ({ task, match: NIGHTLY })))

  return {
    http,
    settle: records.settle,
    async stop() {
      await http.stop()
      await jobs.stop()
      await records.stop()
    },
  }
}

/** What the desk of cases works with. */
function caseToolsOf(
  parts: AppParts, { ledger, answers }: Records, known: Pick<CaseTools, 'kind' | 'subjectKey' | 'names'>,
): CaseTools {
  const { content, clock } = parts
  const { reading, writing: pool } = parts.pools
  const { kind, subjectKey, names } = known
  return {
    asking: { pool, ledger, waitForAnswer: answers.wait },
    kind, content, names, subjectKey, served: parts.regions, publicOrigin: parts.linkOrigin, renderReceipt: parts.renderReceipt,
    checkForm: createFormCheck(),
    nextNumber: createCaseNumbers(readerOf(pool)),
    tokens: createTrackTokens(parts.crypto, parts.secret),
    today: clock.today,
    unknownFiles: (region, uploader, digests) => findUnknownFiles({ reading, subjectKey }, region, uploader, digests),
    tooManyTries: async (region, subject) =>
      !(await inTransaction(pool, (writer) => takeTry(writer, region, subject, actualTime(clock), LOOKUPS))).allowed,
    guessedRight: (region, subject) => inTransaction(pool, (writer) => forgetTries(writer, region, subject)),
    asOf: (region, home) => findLastContact(reading, region, home),
  }
}

/** A region takes over by itself what an agreement says it takes over so, and what nobody hands over on paper. */
function consentRuleOf(content: Content): ConsentRule {
  return ({ agreement, channel }) => {
    if (channel === 'online') return 'automatic'
    return content.agreements.get(agreement?.id ?? '')?.consent ?? 'byClerk'
  }
}
