/** The heading of the open case, where the keyboard arrives when it leaves the list. */
export const caseHeadingId = 'case-heading'

/** Takes the keyboard from the list into the open case. */
export function goToCaseHeading(): void {
  document.getElementById(caseHeadingId)?.focus()
}
