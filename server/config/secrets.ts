import { randomBytes } from 'node:crypto'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigProblem } from './config.ts'

const SECRET_BYTES_MIN = 32
/** Fewer different bytes than this were typed by a person or repeated by a script. */
const DIFFERENT_BYTES_MIN = 16

/**
 * The deployment's own secret, out of which session, look-up and seal keys are made.
 *
 * @param file where production keeps it; null for the demo's own, made at the first start and kept with its data
 * @throws ConfigProblem when the file is missing, open to others, or no secret
 */
export async function readPlatformSecret(file: string | null, dataFolder: string): Promise<Uint8Array> {
  if (file === null) return ownSecret(join(dataFolder, 'demo-secret'))
  const secret = await readGuarded('PLATFORM_SECRET_FILE', file)
  if (secret.length < SECRET_BYTES_MIN || new Set(secret).size < DIFFERENT_BYTES_MIN) {
    throw new ConfigProblem([`PLATFORM_SECRET_FILE names ${file}, which is too short or too regular to be a secret: make one with \`openssl rand -base64 48\`.`])
  }
  return secret
}

/** The token for the message gateway, or null when it asks for none. */
export async function readMessageToken(file: string | null): Promise<string | null> {
  return file === null ? null : (await readGuarded('SMS_GATEWAY_TOKEN_FILE', file)).toString('utf8')
}

async function readGuarded(variable: string, file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) throw new ConfigProblem([`${variable} names ${file}, which is not a file that can be read: create it, or correct the path.`])
  if ((found.mode & 0o077) !== 0) throw new ConfigProblem([`${variable} names ${file}, which other accounts may read: run \`chmod 600 ${file}\`.`])
  const text = await readFile(file, 'utf8')
  return Buffer.from(text.trim())
}

async function ownSecret(file: string): Promise<Uint8Array> {
  const kept = await readFile(file).catch(() => null)
  if (kept !== null && kept.length >= SECRET_BYTES_MIN) return kept
  const made = randomBytes(SECRET_BYTES_MIN)
  await writeFile(`${file}.new`, made, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return made
}
