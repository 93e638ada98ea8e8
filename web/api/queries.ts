import { QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { isNetworkFault } from './failure.ts'
import type { AnyOperation, CallOf } from './operation.ts'

const patientRetries = 3

/** One cache a page. Only a lost connection is tried again by itself: an answer is an answer. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, failure) => isNetworkFault(failure) && count < patientRetries,
        retryDelay: (count) => 500 * 2 ** count,
        staleTime: 15_000,
        // A query that waits for the network in silence leaves the page empty; a failed one says that there is none.
        networkMode: 'always',
      },
      mutations: { retry: false },
    },
  })
}

/** A query of an operation, keyed by its id and what it is called with. */
export function asked<O extends AnyOperation>(operation: O, given: CallOf<O>) {
  return queryOptions({ queryKey: [operation.id, given], queryFn: () => call(operation, given) })
}
