import type { Content } from './catalogue/content.ts'
import type { ReceiptTools } from './cases/papers.ts'
import type { CookieManner } from './identity/session-cookie.ts'
import type { SmsSender } from './identity/sms-sender.ts'
import type { PlatformClock } from './platform/clock.ts'
import type { CryptoProvider } from './platform/crypto/provider.ts'
import type { Pools } from './platform/database/pool.ts'
import type { FileStore } from './platform/files/file-store.ts'
import type { Loggers } from './platform/log.ts'

/** Everything that the platform is composed of, made and checked before. */
export type AppParts = {
  content: Content
  pools: Pools
  /** For the connection that listens. */
  databaseUrl: string
  dataFolder: string
  files: FileStore
  clock: PlatformClock
  crypto: CryptoProvider
  secret: Uint8Array
  loggers: Loggers
  demo: boolean
  /** The regions that this deployment runs. */
  regions: string[]
  /** The one of them whose portal opens first. */
  portalRegion: string
  /** The address under which people reach it, or null to go by what they asked for. */
  publicOrigin: string | null
  /** Where links on paper lead. */
  linkOrigin: string
  trustedProxies: string[]
  webRoot: string | null
  cookies: CookieManner
  sms: SmsSender
  renderReceipt: ReceiptTools['renderReceipt']
  version: string
  checkReplies: boolean
}
