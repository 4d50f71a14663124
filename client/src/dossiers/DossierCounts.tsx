import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatCount, formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell } from '../shared/cells.ts'
import { BASIS_WORDS, COUNT_ROWS, type CountRow } from './dossier-words.ts'
import styles from './dossiers.module.css'
import type { Counts, LoadedDossiers } from './load-dossiers.ts'
import { SectionTitle } from './SectionTitle.tsx'

/** The form: what came in, what became of it; sums of months beside what the unit itself published. */
export function DossierCounts({ loaded }: { readonly loaded: LoadedDossiers }) {
  const { t, i18n } = useLingui()
  const columns = useCountColumns(loaded)
  const shown = loaded.overview.sum ?? loaded.overview.reports[0]
  return (
    <section aria-labelledby="dossier-counts">
      <SectionTitle id="dossier-counts">
        <Trans>Số hồ sơ</Trans>
      </SectionTitle>
      <Table caption={t`Số hồ sơ`} columns={columns} rows={COUNT_ROWS} rowId={({ id }) => id} />
      {shown && (
        <p className={styles.note}>
          {i18n._(BASIS_WORDS[shown.receivedBasis])} <Balance counts={shown} />
        </p>
      )}
    </section>
  )
}

/** Where the source leaves the basis open: what its figures themselves show. */
function Balance({ counts: { receivedBasis, received, resolved, open } }: { readonly counts: Counts }) {
  const locale = useLocale()
  if (receivedBasis !== 'NOT_STATED' || received === null || resolved === null || open === null) return null
  if (received !== resolved + open) return null
  const [all, done, still] = [received, resolved, open].map((count) => formatCount(count, locale))
  return (
    <Trans>
      {all} bằng đúng {done} đã giải quyết + {still} đang giải quyết.
    </Trans>
  )
}

/** What figures stand side by side: the sum of months, then each published report of all fields. */
export function useShownFigures({
  overview,
}: LoadedDossiers): readonly { id: string; label: string; counts: Counts }[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      ...(overview.sum ? [{ id: 'cong', label: t`Cộng các tháng`, counts: overview.sum }] : []),
      ...overview.reports.map((counts, index) => ({
        id: `bao-cao-${index + 1}`,
        label: counts.field ?? t`Báo cáo công bố`,
        counts,
      })),
    ],
    [overview, t],
  )
}

export function useCountColumns(loaded: LoadedDossiers): readonly Column<CountRow>[] {
  const { t, i18n } = useLingui()
  const figures = useShownFigures(loaded)
  return useMemo(
    () => [
      {
        id: 'chi-tieu',
        label: t`Chỉ tiêu`,
        rowHeader: true,
        cell: ({ label, part }) => <span className={part ? styles.part : styles.whole}>{i18n._(label)}</span>,
        out: ({ label }) => i18n._(label),
      },
      ...figures.map(
        ({ id, label, counts }): Column<CountRow> => ({
          id,
          label,
          align: 'end',
          width: 150,
          cell: (row) => <CountCell row={row} counts={counts} />,
          out: (row) => countCell(counts[row.id]),
        }),
      ),
      {
        id: 'trong',
        label: t`Phần`,
        minWidth: 150,
        cell: (row) => <ShareCell row={row} counts={figures[0]?.counts} />,
      },
    ],
    [t, i18n, figures],
  )
}

function CountCell({ row, counts }: { readonly row: CountRow; readonly counts: Counts }) {
  const locale = useLocale()
  const count = counts[row.id]
  if (count === null) return <NoFigure />
  const odd = row.id === 'suspended' && counts.misfits.some(({ rule }) => rule === 'SUSPENDED_OVER_OPEN')
  return (
    <span className={row.id === 'resolvedLate' || row.id === 'openOverdue' ? styles.lost : undefined}>
      {odd && <MisfitMark />} {formatCount(count, locale)}
    </span>
  )
}

/** "0,35% số đã giải quyết". */
function ShareCell({ row, counts }: { readonly row: CountRow; readonly counts: Counts | undefined }) {
  const { i18n } = useLingui()
  const locale = useLocale()
  const [part, whole] = [counts?.[row.id] ?? null, row.of ? (counts?.[row.of.id] ?? null) : null]
  if (!row.of || part === null || !whole) return null
  return (
    <span className={styles.quiet}>
      {formatDecimal((100 * part) / whole, 2, locale)}% {i18n._(row.of.label)}
    </span>
  )
}
