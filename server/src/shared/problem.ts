import { type Bilingual, bilingual, type Tongue } from './tongue.ts'

/** Something refused: where, and in both languages what was expected and what came. */
export interface Problem {
  readonly code: string
  readonly path: readonly string[]
  readonly message: Bilingual
}

/** A value, or every reason why there is none. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const accepted = <T>(value: T): Checked<T> => ({ ok: true, value })
export const refused = (
  ...problems: readonly Problem[]
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
})

export const problem = (code: string, path: readonly string[], write: (t: Tongue) => string): Problem => ({
  code,
  path,
  message: bilingual(write),
})

/** Carries a problem out of a parser; `attempt` turns it back into a value at the door. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message.en)
    this.problem = problem
  }
}

export const refuse = (code: string, path: readonly string[], write: (t: Tongue) => string): never => {
  throw new Refusal(problem(code, path, write))
}

/** The value, or the problem with which the work was refused. Anything else thrown is a surprise and stays thrown. */
export function attempt<T>(work: () => T): Checked<T> {
  try {
    return accepted(work())
  } catch (error) {
    if (error instanceof Refusal) return refused(error.problem)
    throw error
  }
}
