/** What a suite needs from outside the workspace; where it is not to be had, the suite is a named skip. */
export type Need = 'chromium' | 'outside-postgres'

/** One command that holds or does not. */
export interface Check {
  readonly name: string
  /** Folder of the workspace in which the command runs. */
  readonly folder: string
  readonly command: readonly string[]
  /** The command that mends what the check finds, where there is one. */
  readonly fix?: readonly string[]
}

interface Common {
  readonly name: string
  /** Suites that must have passed before this one makes sense. */
  readonly after?: readonly string[]
  readonly needs?: readonly Need[]
}

/** Commands, each counted as one. */
export interface CheckSuite extends Common {
  readonly kind: 'checks'
  readonly checks: readonly Check[]
}

/** Tests of one package, counted one by one through Vitest's own report. */
export interface VitestSuite extends Common {
  readonly kind: 'vitest'
  readonly folder: string
  readonly arguments?: readonly string[]
}

export type Suite = CheckSuite | VitestSuite

/** Counts of tests (or checks); `notes` names what was skipped or could not run. */
export interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  readonly output: string
  readonly notes: readonly string[]
}
