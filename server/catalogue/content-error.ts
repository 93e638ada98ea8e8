import { StartupProblem } from '../platform/startup-problem.ts'

/** Content that cannot be used; `problems` holds one sentence each, with file, place and rule. */
export class ContentError extends StartupProblem {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const [first = ''] = problems
    const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
    super('ContentNotUsable', `Content cannot be loaded. ${first}${others}. Correct the file and start again.`)
    this.name = 'ContentError'
    this.problems = problems
  }
}
