import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CryptoProvider, KeyPair } from '../platform/crypto/provider.ts'

/** The key pair under which each region of this deployment signs. */
export type RegionKeys = {
  sign(region: string, text: string): string
  /** `unknownPeer` when there is no public key for the region. */
  verify(region: string, text: string, signature: string): boolean | 'unknownPeer'
}

/**
 * Reads the key of each region from a folder, making one where there is none yet. The files are readable by
 * the owner alone. A region without a key here is an unknown peer.
 */
export function openRegionKeys(crypto: CryptoProvider, folder: string, regions: readonly string[]): RegionKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const keys = new Map<string, KeyPair>(regions.map((region) => [region, readOrMake(crypto, join(folder, `${region}.json`))]))
  return {
    sign(region, text) {
      const pair = keys.get(region)
      if (!pair) throw new Error(`This deployment holds no key of region ${region}`)
      return crypto.sign(text, pair)
    },
    verify(region, text, signature) {
      const pair = keys.get(region)
      return pair ? crypto.verify(text, signature, pair.publicKey) : 'unknownPeer'
    },
  }
}

function readOrMake(crypto: CryptoProvider, file: string): KeyPair {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeyPair
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    const pair = crypto.generateKeyPair()
    writeFileSync(file, `${JSON.stringify(pair)}\n`, { mode: 0o600, flag: 'wx', flush: true })
    return pair
  }
}
