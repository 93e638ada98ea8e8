/** Every page of the portal, one function each; no address is written anywhere else. */
export const paths = {
  home: () => '/' as const,
  cross: () => '/cross' as const,
  guide: (code: string) => `/items/${encodeURIComponent(code)}` as const,
  apply: (code: string) => `/items/${encodeURIComponent(code)}/apply` as const,
  track: () => '/track' as const,
  trackNumber: (number: string) => `/track/${encodeURIComponent(number)}` as const,
  trackToken: (token: string) => `/t/${encodeURIComponent(token)}` as const,
  login: () => '/login' as const,
  mine: () => '/mine' as const,
  mineCase: (caseId: string) => `/mine/${encodeURIComponent(caseId)}` as const,
  handedIn: (caseId: string) => `/mine/${encodeURIComponent(caseId)}/handed-in` as const,
  national: () => '/national' as const,
}
