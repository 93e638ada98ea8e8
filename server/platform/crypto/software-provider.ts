import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, type CipherGCMTypes } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import type { CryptoProvider } from './provider.ts'

/** The length of an SM4 key. */
export const SM4_KEY_BYTES = 16
/** Node's types list the western ciphers only. */
const SM4_GCM = 'sm4-gcm' as string as CipherGCMTypes
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Signatures carry the signer's identity as the standard's default user id, and are two numbers of 32 bytes. */
const SIGNING = { hash: true, der: false } as const

/** SM3 and SM4 from Node's own OpenSSL, SM2 from a library: no claim of certified protection. @rule R-CRY-002 */
export const softwareCrypto: CryptoProvider = {
  sm3: (content) => createHash('sm3').update(content).digest('hex'),
  hashing() {
    const hash = createHash('sm3')
    return { update: (bytes) => { hash.update(bytes) }, hex: () => hash.digest('hex') }
  },
  hmacSm3: (key, content) => createHmac('sm3', key).update(content).digest('hex'),
  generateKeyPair: () => sm2.generateKeyPairHex(),
  sign: (content, keys) => sm2.doSignature(bytesOf(content), keys.privateKey, { ...SIGNING, publicKey: keys.publicKey }),
  verify(content, signature, publicKey) {
    if (!/^[0-9a-f]{128}$/.test(signature) || !/^04[0-9a-f]{128}$/.test(publicKey)) return false
    try {
      return sm2.doVerifySignature(bytesOf(content), signature, publicKey, SIGNING)
    } catch {
      return false
    }
  },
  encrypt(key, plain, context) {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(SM4_GCM, key, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(Buffer.from(context))
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
  },
  decrypt(key, sealed, context) {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv(SM4_GCM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(context))
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  },
}

/** The library reads a string as hexadecimal in some calls and as text in others; bytes mean one thing. */
function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content
}
