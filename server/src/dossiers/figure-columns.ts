import type { CountName, DossierFigures, ReceivedBasis, ShareName } from './rules/dossier-figures.ts'

/** The column of each figure. */
export const COLUMNS = {
  ...({ carriedOver: 'carried_over', received: 'received' } as const),
  ...({ receivedOnline: 'received_online', receivedDirect: 'received_direct' } as const),
  ...({ resolvedEarly: 'resolved_early', resolvedOnTime: 'resolved_on_time' } as const),
  ...({ resolvedLate: 'resolved_late', resolved: 'resolved' } as const),
  ...({ openInTime: 'open_in_time', openOverdue: 'open_overdue', open: 'open' } as const),
  ...({ suspended: 'suspended', returned: 'returned' } as const),
  ...({ componentsDigitised: 'components_digitised', componentsBase: 'components_base' } as const),
  ...({ resultsDigitised: 'results_digitised', resultsBase: 'results_base' } as const),
  ...({ fullOnline: 'full_online', fullOnlineBase: 'full_online_base' } as const),
  ...({ paidOnline: 'paid_online', paymentBase: 'payment_base' } as const),
} as const satisfies Readonly<Record<CountName | ShareName, string>>
export type FigureColumn = (typeof COLUMNS)[keyof typeof COLUMNS]

/** A row with figures: whole numbers travel as text. */
export type FigureRow = Readonly<Record<FigureColumn, string | null>> & { readonly received_basis: ReceivedBasis }

export function readFigures(row: FigureRow): DossierFigures {
  const counts = Object.entries(COLUMNS).map(([name, column]) => [
    name,
    row[column] === null ? null : Number(row[column]),
  ])
  return { ...Object.fromEntries(counts), receivedBasis: row.received_basis } as DossierFigures
}

/** Figures as columns of `dossier_report`. */
export function writeFigures(figures: DossierFigures): FigureRow {
  const columns = Object.entries(COLUMNS).map(([name, column]) => {
    const value = figures[name as CountName | ShareName]
    return [column, value === null ? null : String(value)]
  })
  return { ...Object.fromEntries(columns), received_basis: figures.receivedBasis } as FigureRow
}
