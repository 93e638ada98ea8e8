import { getSession } from '@tongban/contract/identity/operations.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { asked } from '../api/queries.ts'

/** Who is logged in, and the platform's own time, which a demo can move. */
export const sessionQuery = asked(getSession, {})

/** The session; the root of each application has loaded it before anything is drawn. */
export function useSession() {
  return useSuspenseQuery(sessionQuery).data
}
