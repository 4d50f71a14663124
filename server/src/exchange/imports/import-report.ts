import { createHash } from 'node:crypto'
import type { Bilingual } from '../../shared/tongue.ts'
import type { Provenance } from '../../units/rules/vocabulary.ts'
import type { ImportEffect } from './import-vocabulary.ts'
import type { ImportProblem } from './rules/import-problem.ts'
import type { ProblemSink } from './rules/import-row.ts'
import type { ImportFormat } from './sheet-reader.ts'

/** What an import makes of one subject, in words. */
export interface ImportChange {
  readonly effect: ImportEffect
  /** Type of the graph's node. */
  readonly subjectType: string
  /** Null for what does not exist yet. */
  readonly subjectKey: string | null
  /** What it is: unit, code, stage. */
  readonly label: Bilingual
  readonly row: number
  readonly before: Bilingual | null
  readonly after: Bilingual | null
}

/** What a file comes to. Lists are cut at a limit; the counts beside them are whole. */
export interface StoredReport {
  readonly format: ImportFormat | null
  readonly sheet: string | null
  readonly encoding: string | null
  /** Rows below the header that are not blank. */
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly errorCount: number
  readonly errors: readonly ImportProblem[]
  readonly noticeCount: number
  readonly notices: readonly ImportProblem[]
  readonly changes: readonly ImportChange[]
  /** Of the file, how it is read, and everything that it would change: what a commit names. */
  readonly digest: string
  readonly provenance: Provenance | null
}

export const MOST_LISTED = { errors: 1000, notices: 200, changes: 1000 } as const

/** Gathers a report while a file goes by. */
export class ReportBuilder implements ProblemSink {
  readonly #hash = createHash('sha256')
  readonly #errors: ImportProblem[] = []
  readonly #notices: ImportProblem[] = []
  readonly #changes: ImportChange[] = []
  readonly #counts = { ADDED: 0, CHANGED: 0, REMOVED: 0, UNCHANGED: 0, errors: 0, notices: 0 }
  rows = 0
  provenance: Provenance | null = null
  sheet: Pick<StoredReport, 'format' | 'sheet' | 'encoding'> = { format: null, sheet: null, encoding: null }

  constructor(seal: string) {
    this.#hash.update(seal)
  }

  get errorCount(): number {
    return this.#counts.errors
  }

  /** Subjects that would not stay as they are. */
  get changeCount(): number {
    return this.#counts.ADDED + this.#counts.CHANGED + this.#counts.REMOVED
  }

  error = (problem: ImportProblem): void => {
    this.#counts.errors += 1
    if (this.#errors.length < MOST_LISTED.errors) this.#errors.push(problem)
  }

  notice = (problem: ImportProblem): void => {
    this.#counts.notices += 1
    if (this.#notices.length < MOST_LISTED.notices) this.#notices.push(problem)
  }

  unchanged(): void {
    this.#counts.UNCHANGED += 1
  }

  /** @param base what the change stands on: it goes into the digest, so that a commit finds out whether that has changed. */
  change(effect: ImportEffect, base: string, describe: () => ImportChange): void {
    this.#counts[effect] += 1
    this.#hash.update(base).update('\n')
    if (this.#changes.length < MOST_LISTED.changes) this.#changes.push(describe())
  }

  done(): StoredReport {
    return {
      ...this.sheet,
      rows: this.rows,
      ...{ added: this.#counts.ADDED, changed: this.#counts.CHANGED, removed: this.#counts.REMOVED },
      unchanged: this.#counts.UNCHANGED,
      ...{ errorCount: this.#counts.errors, errors: byRow(this.#errors) },
      ...{ noticeCount: this.#counts.notices, notices: byRow(this.#notices) },
      changes: this.#changes,
      digest: this.#hash.copy().digest('hex'),
      provenance: this.provenance,
    }
  }
}

const byRow = (problems: readonly ImportProblem[]): readonly ImportProblem[] =>
  problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
