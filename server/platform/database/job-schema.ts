import { Logger } from 'graphile-worker'

/** The queue's own commentary on its migrations says nothing that an operator could act on; a failure is thrown. */
export const SILENT_JOB_LOGGER = new Logger(() => () => undefined)
