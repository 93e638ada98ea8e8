import { queues } from '@tongban/contract/worklist/operations.ts'

export type QueueName = (typeof queues)[number]

/** The queue that an address names; the work in one's own hands when it names none. */
export function queueFrom(text: unknown): QueueName {
  return queues.find((queue) => queue === text) ?? 'hand'
}

export { queues }
