import { newToken } from '../platform/ids.ts'

/** What a browser hands back: the region in which the session is kept, and the secret that opens it. */
export type SessionTicket = { region: string; token: string }

/** How the cookie is named and sent. `secure` holds in production, where only TLS carries it. @rule S-03 */
export type CookieManner = { secure: boolean }

const TICKET = /^(\d{6}(?:\d{3})?)\.([\w-]{43})$/

/** The prefix makes browsers refuse the cookie from any other host or over plain HTTP. */
export function cookieName({ secure }: CookieManner): string {
  return secure ? '__Host-tongban' : 'tongban'
}

/** Reads the ticket out of a Cookie header, or null when there is none that could be ours. */
export function readTicket(header: string | undefined, manner: CookieManner): SessionTicket | null {
  if (header === undefined) return null
  const name = `${cookieName(manner)}=`
  for (const part of header.split(';')) {
    const cookie = part.trim()
    if (!cookie.startsWith(name)) continue
    const [, region, token] = TICKET.exec(cookie.slice(name.length)) ?? []
    return region !== undefined && token !== undefined ? { region, token } : null
  }
  return null
}

/** A new ticket of a region. */
export function newTicket(region: string): SessionTicket {
  return { region, token: newToken() }
}

/** The Set-Cookie header that hands a ticket over. Scripts cannot read it and other sites cannot send it. */
export function setTicket({ region, token }: SessionTicket, lifetimeSeconds: number, manner: CookieManner): string {
  return `${cookieName(manner)}=${region}.${token}; Max-Age=${lifetimeSeconds}; ${attributes(manner)}`
}

/** The Set-Cookie header that takes it away again. */
export function clearTicket(manner: CookieManner): string {
  return `${cookieName(manner)}=; Max-Age=0; ${attributes(manner)}`
}

function attributes({ secure }: CookieManner): string {
  return `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
