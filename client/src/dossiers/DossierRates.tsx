import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import type { Cell } from '../kit/export/spreadsheet.ts'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { DossierDownload } from './DossierDownload.tsx'
import { percentText, RATE_ROWS } from './dossier-words.ts'
import styles from './dossiers.module.css'
import type { Counts, LoadedDossiers } from './load-dossiers.ts'
import { SectionTitle } from './SectionTitle.tsx'

type RateRow = (typeof RATE_ROWS)[number]

/** Every rate with its numerator, its denominator and what that is. */
export function DossierRates({ loaded }: { readonly loaded: LoadedDossiers }) {
  const { t } = useLingui()
  const narrow = useNarrow()
  const columns = useRateColumns(loaded, narrow)
  const filed = useFiledRates(loaded)
  return (
    <section aria-labelledby="dossier-rates">
      <SectionTitle id="dossier-rates">
        <Trans>Tỷ lệ, kèm tử số và mẫu số</Trans>
      </SectionTitle>
      <Table caption={t`Tỷ lệ, kèm tử số và mẫu số`} columns={columns} rows={RATE_ROWS} rowId={({ id }) => id} />
      <DossierDownload
        loaded={loaded}
        part="ty-le"
        what={t`Tỷ lệ, kèm tử số và mẫu số`}
        columns={filed}
        rows={RATE_ROWS}
      />
    </section>
  )
}

/** Each rate as it goes out: both its numbers, and the percent. */
function useFiledRates({ overview }: LoadedDossiers): readonly Column<RateRow>[] {
  const { t, i18n } = useLingui()
  const shown = overview.sum ?? overview.reports[0]
  const filed = (id: string, label: string, out: (row: RateRow) => Cell): Column<RateRow> => ({
    ...{ id, label, out },
    cell: () => null,
  })
  return [
    filed('ty-le', t`Tỷ lệ`, ({ label, of }) => `${i18n._(label)} ${i18n._(of)}`),
    filed('tu-so', t`Tử số`, ({ id }) => countCell(shown?.[id]?.numerator ?? null)),
    filed('mau-so', t`Mẫu số`, ({ id }) => countCell(shown?.[id]?.denominator ?? null)),
    filed('phan-tram', t`Phần trăm`, ({ id }) => {
      const percent = shown?.[id]?.percent ?? null
      return percent === null ? null : { value: percent, places: 2, percent: true }
    }),
  ]
}

function useRateColumns({ overview }: LoadedDossiers, narrow: boolean): readonly Column<RateRow>[] {
  const { t, i18n } = useLingui()
  const shown = overview.sum ?? overview.reports[0]
  return useMemo(
    () => [
      {
        id: 'ty-le',
        label: t`Tỷ lệ`,
        rowHeader: true,
        cell: ({ label, of }) => (
          <>
            {i18n._(label)} <span className={styles.line}>{i18n._(of)}</span>
          </>
        ),
      },
      ...(narrow ? [] : [partsColumn(t`Tử số/mẫu số`, shown)]),
      {
        id: 'phan-tram',
        label: t`Phần trăm`,
        align: 'end',
        width: narrow ? 140 : 96,
        cell: ({ id }) => (
          <>
            <Percent rate={shown?.[id]} />
            {narrow && shown?.[id] && (
              <span className={styles.line}>
                <Parts rate={shown[id]} />
              </span>
            )}
          </>
        ),
      },
    ],
    [t, i18n, shown, narrow],
  )
}

const partsColumn = (label: string, shown: Counts | undefined): Column<RateRow> => ({
  ...{ id: 'tu-mau', label, align: 'end', width: 150 },
  cell: ({ id }) => <Parts rate={shown?.[id]} />,
})

interface RateProps {
  readonly rate: Counts[RateRow['id']] | undefined
}

function Parts({ rate }: RateProps) {
  const locale = useLocale()
  return rate ? `${formatCount(rate.numerator, locale)}/${formatCount(rate.denominator, locale)}` : <NoFigure />
}

function Percent({ rate }: RateProps) {
  const locale = useLocale()
  return rate ? <strong>{percentText(rate, locale)}</strong> : <NoFigure />
}
