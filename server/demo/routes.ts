import { listDemoAccounts, moveClock } from '@tongban/contract/demo/operations.ts'
import type { ReplyOf } from '@tongban/contract/operation.ts'
import type { DemoAccounts } from '@tongban/contract/catalogue/content-schemas.ts'
import type { Content } from '../catalogue/content.ts'
import type { Caller } from '../identity/caller.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { refuse } from '../platform/http/refused.ts'
import type { MoveClock } from './demo-clock.ts'

export type DemoTools = { content: Content; accounts: DemoAccounts; moveClock: MoveClock }

/** What only the demo has. Everywhere else `tools` is null, and both are told not to exist. */
export function mountDemo(http: Pick<HttpServer<Caller>, 'mount'>, tools: DemoTools | null): void {
  http.mount(moveClock, ({ body }) => (tools === null ? refuse({ code: 'NotInDemo' }) : tools.moveClock(body.minutes)))
  http.mount(listDemoAccounts, () => (tools === null ? refuse({ code: 'NotInDemo' }) : accountsView(tools)))
}

function accountsView({ content, accounts }: DemoTools): ReplyOf<typeof listDemoAccounts> {
  return {
    password: accounts.password,
    staff: accounts.staff.map(({ region, login, name, nameEn, duty, dutyEn }) => ({
      region, regionName: content.regions.get(region)?.name ?? region, regionNameEn: content.regions.get(region)?.nameEn ?? region,
      login, name, nameEn, title: duty, titleEn: dutyEn,
    })),
    residents: [
      ...accounts.residents.map(({ name, phone, idNumber }) => ({ name, phone, identifier: idNumber, kind: 'person' })),
      ...accounts.businesses.map(({ name, phone, creditCode }) => ({ name, phone, identifier: creditCode, kind: 'business' })),
    ],
  }
}
