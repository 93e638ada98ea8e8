/**
 * A reason why the platform cannot start that the person at the keyboard can act on. The entry point prints
 * the message as it stands, without a stack trace, and exits with 1; so the message is one whole sentence
 * that says what is wrong and what to do.
 */
export class StartupProblem extends Error {
  readonly code: string

  constructor(code: string, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StartupProblem'
    this.code = code
  }
}

/** Reads the text of anything that was thrown. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
