/** Everything that a route can ask of whoever calls it. 'public' asks nothing. */
export type Permission =
  | 'public'
  | 'session'
  | 'own.password'
  | 'applicant'
  | 'case.read'
  | 'case.receive'
  | 'case.handle'
  | 'case.correct'
  | 'case.review'
  | 'case.decide'
  | 'case.jointAct'
  | 'case.deliver'
  | 'case.withdraw'
  | 'case.rate'
  | 'parcel.handle'
  | 'talk'
  | 'file.upload'
  | 'catalogue.drafts'
  | 'exchange.read'
  | 'exchange.operate'
  | 'demo.clock'

/** The post that somebody holds. It says which acts are his, never whose cases. @term 岗位 */
export type Role = 'intakeClerk' | 'caseClerk' | 'reviewer' | 'approver' | 'jointOfficer' | 'supervisor' | 'operator'

const everyStaff: Permission[] = ['session', 'own.password', 'case.read', 'talk', 'file.upload']

/** Which role may do what. Where and to whose cases is decided by the organisation, never here. @rule S-05 */
const staffPermissions: Record<Role, Permission[]> = {
  intakeClerk: [
    ...everyStaff, 'case.receive', 'case.correct', 'case.withdraw', 'case.deliver', 'parcel.handle',
  ],
  caseClerk: [...everyStaff, 'case.handle', 'case.deliver', 'parcel.handle'],
  reviewer: [...everyStaff, 'case.review'],
  approver: [...everyStaff, 'case.decide', 'case.deliver'],
  jointOfficer: [...everyStaff, 'case.jointAct'],
  supervisor: [...everyStaff, 'exchange.read', 'catalogue.drafts'],
  operator: ['session', 'own.password', 'exchange.read', 'exchange.operate', 'catalogue.drafts', 'demo.clock'],
}

/** What a resident may do, always in his own matters only. */
export const applicantPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'session', 'applicant', 'case.correct', 'case.withdraw', 'case.rate', 'file.upload',
])

/** The permissions that a member of staff has by his roles together. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => staffPermissions[role]))
}

/** Every role that there is. */
export const roles = Object.keys(staffPermissions) as Role[]

/**
 * Whether one account may hold these roles together: whoever runs the platform has no part in its cases.
 *
 * @rule S-08
 */
export function maySitTogether(held: readonly Role[]): boolean {
  return !held.includes('operator') || held.every((role) => role === 'operator')
}
