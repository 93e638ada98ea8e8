/** A key pair for signatures. Both halves are lower-case hexadecimal; the public one begins with 04. */
export type KeyPair = { privateKey: string; publicKey: string }

/** A digest that grows piece by piece. */
export type Hashing = { update(bytes: Uint8Array): void; hex(): string }

/**
 * Everything cryptographic that the platform does, so that a certified module can take the place of the
 * software one. Text is taken as UTF-8; digests and signatures are lower-case hexadecimal.
 *
 * @rule R-CRY-001 @rule R-CRY-002 @term 商用密码
 */
export type CryptoProvider = {
  sm3(content: string | Uint8Array): string
  hashing(): Hashing
  /** A keyed digest, for what must be looked up and not read. */
  hmacSm3(key: Uint8Array, content: string | Uint8Array): string
  generateKeyPair(): KeyPair
  sign(content: string | Uint8Array, keys: KeyPair): string
  /** False for anything that is not the signature of this content under this key, whatever it looks like. */
  verify(content: string | Uint8Array, signature: string, publicKey: string): boolean
  /** Encrypts so that a change is noticed. `context` is bound to the text and must be given again to read it. */
  encrypt(key: Uint8Array, plain: string, context: string): string
  /** @throws Error when the text was changed, or the key or the context is another one. */
  decrypt(key: Uint8Array, sealed: string, context: string): string
}
