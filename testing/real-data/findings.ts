import { isDeepStrictEqual } from 'node:util'

/** What a comparison found: how much agreed, and a sentence for everything that did not. */
export class Findings {
  passed = 0
  readonly failures: string[] = []

  /** Counts one comparison; a difference becomes a sentence with both values. */
  equal(what: string, actual: unknown, expected: unknown): void {
    if (isDeepStrictEqual(actual, expected)) this.passed += 1
    else this.failures.push(`${what}: content has ${JSON.stringify(actual)}, the record ${JSON.stringify(expected)}`)
  }

  /** Counts one statement that must hold. */
  holds(what: string, holds: boolean): void {
    if (holds) this.passed += 1
    else this.failures.push(what)
  }
}
