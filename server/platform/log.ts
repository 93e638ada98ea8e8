import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'

export type { Logger }

/**
 * Every logger there is, so that one can see what is written where. Rows are JSON for machines to read;
 * identity numbers, names, form contents and secrets are never among them (docs/operating.md).
 */
export type Loggers = {
  /** Starting, stopping, configuration. */
  platform: Logger
  /** Faults while answering a request; refusals are answers and are not logged here. */
  http: Logger
  database: Logger
  jobs: Logger
  exchange: Logger
  ledger: Logger
  /** Logins, lock-outs, refused rights. */
  security: Logger
}

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** Fields whose values are removed wherever a logged object carries them, at any of the depths we log. */
const NEVER_LOGGED = [
  'password', 'token', 'cookie', 'authorization', 'secret', 'privateKey', 'code', 'lookupCode',
  'identifier', 'phone', 'applicant', 'form', 'body', 'content', 'address', 'connectionString',
]

/** Makes the loggers. `destination` is standard output unless another is given. */
export function createLoggers(level: LogLevel, destination?: DestinationStream): Loggers {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: NEVER_LOGGED.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
    serializers: { error: describeError },
  }
  const root = destination === undefined ? pino(options) : pino(options, destination)
  const named = (name: keyof Loggers): Logger => root.child({ log: name })
  return {
    platform: named('platform'), http: named('http'), database: named('database'), jobs: named('jobs'),
    exchange: named('exchange'), ledger: named('ledger'), security: named('security'),
  }
}

/** What of a fault is worth keeping. A database's `detail` quotes row values, so it stays out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  return {
    name: error.name, message: error.message, stack: error.stack, code, constraint, table,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
