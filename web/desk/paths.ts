/** Every page of the desk, one function each; no address is written anywhere else. */
export const paths = {
  login: () => '/desk/login' as const,
  work: () => '/desk' as const,
  intake: () => '/desk/intake' as const,
  case: (caseId: string) => `/desk/cases/${encodeURIComponent(caseId)}` as const,
  catalogue: () => '/desk/catalogue' as const,
  exchange: () => '/desk/exchange' as const,
}
