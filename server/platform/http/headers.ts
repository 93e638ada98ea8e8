import { harmlessName } from './arriving-file.ts'

/** Nothing from elsewhere is loaded, run or shown, and nobody else may frame a page of ours. @rule R-PI-007 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library writes its styles while it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=()',
}

/** Headers of every answer. `overTls` adds the promise to be reached by TLS only. @rule S-03 @rule S-20 */
export function securityHeaders(overTls: boolean): Record<string, string> {
  return {
    ...ALWAYS,
    'content-security-policy': CONTENT_POLICY,
    'x-frame-options': 'DENY',
    ...(overTls ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Types that a browser shows without running anything in them. */
const HARMLESS = /^(application\/pdf|image\/(jpeg|png|webp|gif))$/

/** Headers of an answer that is a file: kept out of caches that others share, and saved rather than shown unless harmless. */
export function fileHeaders(contentType: string, givenName: string): Record<string, string> {
  const fileName = harmlessName(givenName)
  const ascii = fileName.replaceAll(/[^\w.-]+/g, '_')
  const manner = HARMLESS.test(contentType) ? 'inline' : 'attachment'
  return {
    'content-type': contentType,
    'content-disposition': `${manner}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'private, no-store',
  }
}
