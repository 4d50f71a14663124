import { encodeId } from '../../shared/ids.ts'
import type { ImportReport } from './import.type.ts'
import type { StoredReport } from './import-report.ts'
import { type ImportProblem, problemText } from './rules/import-problem.ts'

/** A report as the graph shows it. */
export function shownReport(report: StoredReport): ImportReport {
  return {
    ...report,
    errors: report.errors.map(shownProblem),
    notices: report.notices.map(shownProblem),
    changes: report.changes.map(({ effect, subjectType, subjectKey, label, row, before, after }) => ({
      ...{ effect, row: row === 0 ? null : row, labelWords: label, beforeWords: before, afterWords: after },
      subjectId: subjectKey === null ? null : encodeId(subjectType, subjectKey),
    })),
  }
}

const shownProblem = ({ expected, ...problem }: ImportProblem) => ({
  ...problem,
  expectedWords: expected,
  messageWords: problemText({ ...problem, expected }),
})
