import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from './call.ts'
import { isFinal } from './failure.ts'
import { intentFor } from './intent.ts'
import type { Intent } from './intent.ts'
import type { AnyOperation, CallOf, ReplyOf } from './operation.ts'

type WithoutId<Call> = Call extends { body: infer Body } ? Omit<Call, 'body'> & { body: Omit<Body, 'commandId'> } : Call

/**
 * Sends a command under an id made once for the intent. Pressing again after a lost connection sends
 * the same id, so nothing is done twice; a changed content, or a final answer, begins a new intent.
 */
export function useCommand<O extends AnyOperation>(operation: O, options?: { onDone?: (reply: ReplyOf<O>) => void }) {
  const client = useQueryClient()
  const intent = useRef<Intent | null>(null)
  return useMutation<ReplyOf<O>, unknown, WithoutId<CallOf<O>>>({
    networkMode: 'always',
    mutationFn: async (given) => {
      intent.current = intentFor(intent.current, given, () => crypto.randomUUID())
      const { body, ...rest } = given as { body?: object }
      const full = { ...rest, body: { ...body, commandId: intent.current.commandId } } as unknown as CallOf<O>
      try {
        const reply = await call(operation, full)
        intent.current = null
        return reply
      } catch (failure) {
        if (isFinal(failure)) intent.current = null
        throw failure
      }
    },
    onSuccess: (reply) => options?.onDone?.(reply),
    // Whatever was shown may have changed by the command, or by whoever was quicker. A failure is told
    // before the page has been read again, for without a connection that takes its time.
    onSettled: (_reply, failure) => {
      const readAgain = client.invalidateQueries()
      return failure ? undefined : readAgain
    },
  })
}
