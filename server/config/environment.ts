/** Every variable that the platform reads, and nothing else of the environment. Described in docs/operating.md. */
export const VARIABLES = [
  'PORT', 'LISTEN', 'PUBLIC_ORIGIN', 'TRUSTED_PROXIES', 'REGIONS', 'DATA_DIR', 'DATABASE_URL', 'MIGRATION_DATABASE_URL',
  'PLATFORM_SECRET_FILE', 'SMS_GATEWAY_URL', 'SMS_GATEWAY_TOKEN_FILE', 'CONTENT_DIR', 'LOG_LEVEL', 'DEMO',
] as const

export type Variable = (typeof VARIABLES)[number]

/** The variables that are set; one that is empty counts as not set. */
export type Environment = { [name in Variable]?: string | undefined }

/** Reads the environment, once. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const environment: Environment = {}
  for (const name of VARIABLES) {
    const value = source[name]?.trim()
    if (value !== undefined && value !== '') environment[name] = value
  }
  return environment
}
