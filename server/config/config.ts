import type { LogLevel } from '../platform/log.ts'
import { StartupProblem } from '../platform/startup-problem.ts'

/** `demo`: `npm start`, made-up people and places on this machine alone. `production`: `npm run serve`. */
export type Mode = 'demo' | 'production'

/**
 * How this process runs: read once, checked, frozen, handed down.
 *
 * - `publicOrigin` is where people reach the platform; null in the demo, which goes by what was asked for.
 * - `regions` are the regions that this process runs; null for all that content has a service centre for.
 * - `dataFolder` null means `.data` in the checkout.
 * - `messages` says how codes reach phones.
 */
export type Config = {
  mode: Mode
  checkout: string
  listen: { host: string; port: number }
  publicOrigin: string | null
  trustedProxies: string[]
  regions: string[] | null
  dataFolder: string | null
  contentFolder: string
  webRoot: string
  logLevel: LogLevel
  messages: { way: 'screen' } | { way: 'gateway'; url: string }
}

/**
 * What must not be shown, apart from the rest. `platformSecretFile` null means a secret of the demo's own, kept
 * with its data.
 */
export type Secrets = {
  databaseUrl: string | null
  migrationDatabaseUrl: string | null
  platformSecretFile: string | null
  messageTokenFile: string | null
}

/** Everything that is wrong with the configuration, one sentence a line, each naming its variable and the fix. */
export class ConfigProblem extends StartupProblem {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super('ConfigurationRefused', sentences.join('\n'))
    this.name = 'ConfigProblem'
    this.sentences = sentences
  }
}
