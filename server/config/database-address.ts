/** Passwords that come with guides and images, and so are no secret. */
const KNOWN_PASSWORDS = new Set(['', 'postgres', 'password', 'tongban', 'admin', 'root', 'secret', '123456', 'changeme', 'test'])
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])
const ENCRYPTED = new Set(['require', 'verify-ca', 'verify-full'])

/** What is unsafe about the address of a database; never quotes it, because the password is in it. */
export function databaseComplaints(variable: string, url: string | undefined): string[] {
  if (url === undefined) return []
  const parsed = parse(url)
  if (parsed === null) return [`${variable} is not an address of PostgreSQL: write it as postgresql://user:password@host:5432/name.`]
  if (parsed.isLocalSocket) return []
  return [
    ...(KNOWN_PASSWORDS.has(parsed.password) || parsed.password === parsed.user
      ? [`${variable} carries no password or one that everybody knows: give the account a password of its own.`]
      : []),
    ...(LOOPBACK.has(parsed.host) || ENCRYPTED.has(parsed.sslMode)
      ? []
      : [`${variable} leads to another machine without TLS: add ?sslmode=verify-full.`]),
  ]
}

function parse(url: string): { user: string; password: string; host: string; sslMode: string; isLocalSocket: boolean } | null {
  // The address of a unix socket has no host where an ordinary one has; a stand-in lets it be read.
  const readable = url.replace('@/', '@socket.invalid/')
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(readable)) return null
  const { username, password, hostname, searchParams } = new URL(readable)
  return {
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    host: hostname,
    sslMode: searchParams.get('sslmode') ?? '',
    isLocalSocket: searchParams.get('host')?.startsWith('/') ?? false,
  }
}
