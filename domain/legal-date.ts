/** A date in the zone Asia/Shanghai, written 'YYYY-MM-DD'. */
export type LegalDate = string

/**
 * An instant in ISO text with Z and always three decimals, as '2026-09-17T02:02:00.000Z', so that
 * instants compare as text and digests do not depend on where one was written down.
 */
export type InstantText = string
