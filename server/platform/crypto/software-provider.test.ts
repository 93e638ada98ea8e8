import assert from 'node:assert/strict'
import { createCipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { softwareCrypto as crypto, SM4_KEY_BYTES } from './software-provider.ts'

/** The vectors of R-CRY-001. */
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../../conformance/crypto/vectors.json'), 'utf8')) as {
  sm3: { source: string; text: string; digest: string }[]
  sm4Ecb: { source: string; key: string; plain: string; cipher: string }[]
  sm2: { source: string; text: string; privateKey: string; publicKey: string; signature: string }[]
}

for (const { source, text, digest } of vectors.sm3) {
  test(`SM3: ${source}`, () => {
    assert.equal(crypto.sm3(text), digest)
    const hashing = crypto.hashing()
    for (const byte of Buffer.from(text)) hashing.update(Uint8Array.of(byte))
    assert.equal(hashing.hex(), digest)
  })
}

for (const { source, key, plain, cipher } of vectors.sm4Ecb) {
  test(`SM4 of the machine: ${source}`, () => {
    const sm4 = createCipheriv('sm4-ecb', Buffer.from(key, 'hex'), null).setAutoPadding(false)
    assert.equal(Buffer.concat([sm4.update(Buffer.from(plain, 'hex')), sm4.final()]).toString('hex'), cipher)
  })
}

for (const { source, text, privateKey, publicKey, signature } of vectors.sm2) {
  test(`SM2: ${source}`, () => {
    assert.equal(crypto.verify(text, signature, publicKey), true)
    assert.equal(crypto.verify(`${text}.`, signature, publicKey), false)
    assert.equal(crypto.verify(text, crypto.sign(text, { privateKey, publicKey }), publicKey), true)
  })
}

test('text that looks like hexadecimal is signed as the text it is', () => {
  const keys = crypto.generateKeyPair()
  const signature = crypto.sign('00ff', keys)
  assert.equal(crypto.verify('00ff', signature, keys.publicKey), true)
  assert.equal(crypto.verify(Uint8Array.of(0, 255), signature, keys.publicKey), false)
})

const notSignatures: [string, string][] = [['nothing', ''], ['no hexadecimal', 'z'.repeat(128)], ['too short', 'ab'], ['zeros', '0'.repeat(128)], ['numbers out of range', 'f'.repeat(128)]]

for (const [name, signature] of notSignatures) {
  test(`${name} is no signature`, () => {
    assert.equal(crypto.verify('text', signature, crypto.generateKeyPair().publicKey), false)
  })
}

test('a point that is not on the curve is no public key', () => {
  const keys = crypto.generateKeyPair()
  assert.equal(crypto.verify('text', crypto.sign('text', keys), `04${'1'.repeat(128)}`), false)
})

test('what was encrypted comes back, and no two seals are alike', () => {
  const key = Buffer.alloc(SM4_KEY_BYTES, 7)
  const sealed = crypto.encrypt(key, '220303190001010005', 'region 220303')
  assert.equal(crypto.decrypt(key, sealed, 'region 220303'), '220303190001010005')
  assert.notEqual(sealed, crypto.encrypt(key, '220303190001010005', 'region 220303'))
})

test('a changed seal, another key and another context are refused', () => {
  const key = Buffer.alloc(SM4_KEY_BYTES, 7)
  const sealed = crypto.encrypt(key, '张三', 'a')
  const changed = Buffer.from(sealed, 'base64url')
  changed[changed.length - 1]! ^= 1
  assert.throws(() => crypto.decrypt(key, changed.toString('base64url'), 'a'))
  assert.throws(() => crypto.decrypt(Buffer.alloc(SM4_KEY_BYTES, 8), sealed, 'a'))
  assert.throws(() => crypto.decrypt(key, sealed, 'b'))
  assert.throws(() => crypto.decrypt(key, '', 'a'))
})

test('a keyed digest depends on its key', () => {
  assert.notEqual(crypto.hmacSm3(Buffer.from('one'), 'x'), crypto.hmacSm3(Buffer.from('two'), 'x'))
})
