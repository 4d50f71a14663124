import type { Bilingual } from '../../shared/tongue.ts'
import { type ImportProblem, type ImportProblemCode, importProblem, NOWHERE } from './rules/import-problem.ts'

/** A file that is no table that can be read: one problem, since nothing else can be told of it. */
export class UnreadableFile extends Error {
  readonly problem: ImportProblem

  constructor(problem: ImportProblem) {
    super(problem.expected.en)
    this.problem = problem
  }
}

export const unreadable = (code: ImportProblemCode, expected: Bilingual, got?: string): UnreadableFile =>
  new UnreadableFile(importProblem(NOWHERE, { code, expected, got: got ?? null }))
