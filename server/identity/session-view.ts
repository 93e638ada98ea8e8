import type { SessionView } from '@tongban/contract/identity/operations.ts'
import type { Content } from '../catalogue/content.ts'
import type { PlatformClock } from '../platform/clock.ts'
import type { Caller } from './caller.ts'

/** What makes the view of a session, besides whose it is. */
export type SessionViewSource = { content: Content; clock: PlatformClock; demo: boolean }

/** Who is logged in, as the screens show it, with the platform's time. */
export function sessionViewOf({ content, clock, demo }: SessionViewSource, caller: Caller | null): SessionView {
  const region = caller === null ? undefined : content.regions.get(caller.region)
  const shared = {
    region: caller?.region ?? null, regionName: region?.name ?? null, regionNameEn: region?.nameEn ?? null,
    permissions: [...(caller?.permissions ?? [])],
    mustChangePassword: caller?.kind === 'staff' && caller.mustChangePassword, demo, now: clock.now(), today: clock.today(),
  }
  const nobody = { kind: 'nobody' as const, name: null, nameEn: null, phone: null, organisations: [], window: null, roles: [] }
  if (caller === null) return { ...shared, ...nobody }
  if (caller.kind === 'applicant') return { ...shared, ...nobody, kind: 'applicant', phone: caller.phone }
  const organisations = caller.organisations.map((id) => {
    const organisation = content.organisations.get(id)
    return { id, name: organisation?.name ?? id, nameEn: organisation?.nameEn ?? id }
  })
  return {
    ...shared, kind: 'staff', name: caller.name, nameEn: caller.nameEn, phone: null, organisations,
    window: caller.station, roles: caller.roles,
  }
}
