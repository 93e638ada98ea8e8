import { isIP } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'
import type { LogLevel } from '../platform/log.ts'
import { ConfigProblem, type Config, type Mode, type Secrets } from './config.ts'
import { databaseComplaints } from './database-address.ts'
import type { Environment, Variable } from './environment.ts'

const DEMO_PORT = 8080
const LEVELS: readonly string[] = ['silent', 'error', 'warn', 'info', 'debug'] satisfies LogLevel[]
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Variables that mean something in one mode and would be misread in the other. */
const ONLY_IN: Partial<Record<Variable, Mode>> = {
  PORT: 'demo', LISTEN: 'production', PUBLIC_ORIGIN: 'production', TRUSTED_PROXIES: 'production', PLATFORM_SECRET_FILE: 'production',
  SMS_GATEWAY_URL: 'production', SMS_GATEWAY_TOKEN_FILE: 'production',
}

/**
 * Makes the configuration out of the environment. Production has no defaults for anything that decides who can
 * reach what: it is said, or the process does not start.
 *
 * @param checkout the root of the checkout, absolute
 * @throws ConfigProblem with everything that is wrong at once
 */
export function readConfig(mode: Mode, environment: Environment, checkout: string): { config: Config; secrets: Secrets } {
  const complaints = [...misplaced(mode, environment), ...(mode === 'demo' ? demoComplaints(environment) : productionComplaints(environment)), ...sharedComplaints(environment)]
  if (complaints.length > 0) throw new ConfigProblem(complaints)
  return { config: Object.freeze(assemble(mode, environment, checkout)), secrets: Object.freeze(secretsOf(environment)) }
}

function assemble(mode: Mode, environment: Environment, checkout: string): Config {
  const gateway = environment.SMS_GATEWAY_URL
  return {
    mode,
    checkout,
    listen: mode === 'demo' ? { host: '127.0.0.1', port: Number(environment.PORT ?? DEMO_PORT) } : listenOf(environment.LISTEN ?? ''),
    publicOrigin: environment.PUBLIC_ORIGIN ?? null,
    trustedProxies: listOf(environment.TRUSTED_PROXIES),
    regions: environment.REGIONS === undefined ? null : listOf(environment.REGIONS),
    dataFolder: environment.DATA_DIR === undefined ? null : resolve(environment.DATA_DIR),
    contentFolder: resolve(environment.CONTENT_DIR ?? join(checkout, 'content')),
    webRoot: join(checkout, 'web/dist'),
    logLevel: (environment.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info')) as LogLevel,
    messages: gateway === undefined ? { way: 'screen' } : { way: 'gateway', url: gateway },
  }
}

function secretsOf(environment: Environment): Secrets {
  return {
    databaseUrl: environment.DATABASE_URL ?? null,
    migrationDatabaseUrl: environment.MIGRATION_DATABASE_URL ?? null,
    platformSecretFile: environment.PLATFORM_SECRET_FILE ?? null,
    messageTokenFile: environment.SMS_GATEWAY_TOKEN_FILE ?? null,
  }
}

function misplaced(mode: Mode, environment: Environment): string[] {
  return Object.entries(ONLY_IN).filter(([name, owner]) => owner !== mode && environment[name as Variable] !== undefined).map(([name]) =>
    mode === 'demo'
      ? `${name} has no meaning in the demo: remove it, or start production with \`npm run serve\`.`
      : `${name} has no meaning in production: remove it and say the address in LISTEN, such as 127.0.0.1:8080.`)
}

function demoComplaints(environment: Environment): string[] {
  const port = environment.PORT
  return port === undefined || isPort(port) ? [] : [`PORT is ${port}: give a number from 1 to 65535.`]
}

function sharedComplaints(environment: Environment): string[] {
  const { LOG_LEVEL: level, REGIONS: regions, DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl } = environment
  return [
    ...(level !== undefined && !LEVELS.includes(level) ? [`LOG_LEVEL is ${level}: give one of ${LEVELS.join(', ')}.`] : []),
    ...(regions !== undefined && !listOf(regions).every((code) => /^\d{6}$/.test(code)) ? [`REGIONS is ${regions}: give codes of six digits with commas between them, such as 220303,211282.`] : []),
    ...(url === undefined && migrationUrl !== undefined ? ['MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither.'] : []),
  ]
}

function productionComplaints(environment: Environment): string[] {
  return [
    ...required(environment, 'PUBLIC_ORIGIN', 'the address under which people reach the platform, such as https://tongban.example'),
    ...required(environment, 'REGIONS', 'the codes of the regions that this process runs, such as 220303'),
    ...required(environment, 'LISTEN', 'the address for the proxy that ends TLS, such as 127.0.0.1:8080'),
    ...required(environment, 'DATA_DIR', 'an absolute folder for files, keys and the embedded database'),
    ...required(environment, 'PLATFORM_SECRET_FILE', 'a file with at least 32 random bytes, such as one made by `openssl rand -base64 48`'),
    ...required(environment, 'SMS_GATEWAY_URL', 'the https address of the gateway that sends codes to phones'),
    ...originComplaints(environment.PUBLIC_ORIGIN),
    ...listenComplaints(environment.LISTEN, environment.TRUSTED_PROXIES),
    ...proxyComplaints(environment.TRUSTED_PROXIES),
    ...gatewayComplaints(environment.SMS_GATEWAY_URL),
    ...pathComplaints(environment),
    ...databaseComplaints('DATABASE_URL', environment.DATABASE_URL),
    ...databaseComplaints('MIGRATION_DATABASE_URL', environment.MIGRATION_DATABASE_URL),
    ...(environment.DEMO === undefined ? [] : ['DEMO is set: production has no demo accounts and no demo clock, so remove it.']),
  ]
}

function required(environment: Environment, name: Variable, what: string): string[] {
  return environment[name] === undefined ? [`${name} is missing: give ${what}.`] : []
}

function originComplaints(origin: string | undefined): string[] {
  if (origin === undefined) return []
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return [`PUBLIC_ORIGIN is ${origin}: give the address alone, without a path or a slash at its end.`]
  return origin.startsWith('https://') ? [] : [`PUBLIC_ORIGIN is ${origin}: people's data travels by TLS only, so give an https address.`]
}

function listenComplaints(listen: string | undefined, proxies: string | undefined): string[] {
  if (listen === undefined) return []
  const { host, port } = listenOf(listen)
  if (host === '' || !isPort(String(port))) return [`LISTEN is ${listen}: give a host and a port, such as 127.0.0.1:8080.`]
  if (LOOPBACK.has(host) || proxies !== undefined) return []
  return [`LISTEN is ${listen}, which other machines can reach without TLS: listen on 127.0.0.1, or name the proxies that end TLS in TRUSTED_PROXIES.`]
}

function proxyComplaints(proxies: string | undefined): string[] {
  const wrong = listOf(proxies).filter((one) => !isIP(one.split('/')[0] ?? '') || /\/0*$/.test(one))
  return wrong.length === 0 ? [] : [`TRUSTED_PROXIES holds ${wrong.join(', ')}: give addresses such as 10.0.0.5 or ranges such as 10.0.0.0/24.`]
}

function gatewayComplaints(url: string | undefined): string[] {
  if (url === undefined) return []
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && LOOPBACK.has(parsed.hostname))) return []
  return ['SMS_GATEWAY_URL is not an https address: codes must not cross a network in the clear.']
}

function pathComplaints(environment: Environment): string[] {
  const names = ['DATA_DIR', 'PLATFORM_SECRET_FILE', 'SMS_GATEWAY_TOKEN_FILE', 'CONTENT_DIR'] as const
  return names.filter((name) => environment[name] !== undefined && !isAbsolute(environment[name])).map((name) =>
    `${name} is ${environment[name]}: give an absolute path, so that it does not depend on where the process was started.`)
}

function listenOf(listen: string): { host: string; port: number } {
  const [, host = '', port = ''] = /^(?:\[?([^\]]*)\]?):(\d+)$/.exec(listen) ?? []
  return { host, port: Number(port) }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '')
}
