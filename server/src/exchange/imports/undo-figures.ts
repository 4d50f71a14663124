import type { UndoRun } from './undo-run.ts'

/** Withdraws published figures that an import added; those that an edition cites stay, and the undo is refused. */
export async function undoFigures(run: UndoRun): Promise<void> {
  const { db, writing, report } = run
  const keys = run.subjects.map(({ key }) => key)
  const rows = await db
    .selectFrom('published_figure')
    .leftJoin('edition_figure', 'edition_figure.figure_id', 'published_figure.id')
    .distinctOn('published_figure.position')
    .select([
      'published_figure.id',
      'subject_name',
      'index_name',
      'year',
      'measure',
      'printed',
      'superseded_at',
      'edition_id',
    ])
    .where('published_figure.id', '=', (on) => on.fn.any(on.val(keys)))
    .orderBy('published_figure.position')
    .execute()
  for (const row of rows) {
    const label = `${row.index_name} ${row.year}, ${row.subject_name}, ${row.measure}`
    if (row.edition_id !== null) run.refuse(cited(label))
    if (row.superseded_at !== null) run.refuse(withdrawn(label))
    report.change('REMOVED', row.id, () => ({
      ...{ effect: 'REMOVED', subjectType: 'PublishedFigure', subjectKey: row.id, row: 0 },
      ...{ label: { vi: label, en: label }, before: { vi: row.printed, en: row.printed }, after: null },
    }))
  }
  if (run.refusals.length > 0) return
  await db
    .updateTable('published_figure')
    .set({ superseded_at: writing.at })
    .where('id', '=', (on) => on.fn.any(on.val(keys)))
    .execute()
  for (const row of rows) {
    writing.touched({ type: 'PublishedFigure', key: row.id, year: row.year, made: false })
    const { id, ...before } = row
    writing.record({ subjectType: 'PublishedFigure', subjectId: id, before, after: { supersededAt: writing.at } })
  }
}

const cited = (label: string) => ({
  vi: `${label}: một ấn bản đã dẫn số này.`,
  en: `${label}: an edition cites this figure.`,
})
const withdrawn = (label: string) => ({
  vi: `${label}: số này đã bị thay thế.`,
  en: `${label}: this figure was replaced meanwhile.`,
})
