import type { Store } from '../../context.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import type { ReportBuilder } from './import-report.ts'
import type { ImportWriting, TouchedSubject } from './import-run.ts'

/** One undoing of an import, in the transaction that writes it. */
export interface UndoRun {
  readonly db: Store
  readonly writing: ImportWriting
  readonly report: ReportBuilder
  /** Key of the import that is undone. */
  readonly importKey: string
  /** Its instant: what it wrote bears it, and what it replaced was superseded then. */
  readonly at: string
  readonly subjects: readonly TouchedSubject[]
  /** Why it cannot be undone, so far; anything here undoes the whole transaction. */
  readonly refusals: readonly Bilingual[]
  readonly refuse: (reason: Bilingual) => void
}
