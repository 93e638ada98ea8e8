import { refuse } from '../platform/http/refused.ts'
import type { Permission, Role } from '@tongban/domain/identity/permissions.ts'

/** Somebody whom a request comes from, once it is known who. */
export type Caller =
  | {
      kind: 'staff'
      accountId: string
      name: string
      nameEn: string
      region: string
      organisations: string[]
      roles: Role[]
      permissions: ReadonlySet<Permission>
      /** The window or desk where he sits, or null. */
      station: string | null
      /** His password serves for choosing another one and for nothing else. */
      mustChangePassword: boolean
    }
  | { kind: 'applicant'; phone: string; region: string; permissions: ReadonlySet<Permission> }

export type StaffCaller = Extract<Caller, { kind: 'staff' }>
export type ApplicantCaller = Extract<Caller, { kind: 'applicant' }>

/** The caller as staff. Throws Refused PermissionMissing for a resident. */
export function staffOnly(caller: Caller): StaffCaller {
  if (caller.kind !== 'staff') throw refuse({ code: 'PermissionMissing' })
  return caller
}

/** The caller as a resident. Throws Refused PermissionMissing for staff. */
export function applicantOnly(caller: Caller): ApplicantCaller {
  if (caller.kind !== 'applicant') throw refuse({ code: 'PermissionMissing' })
  return caller
}
