import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { percentText, RATE_ROWS } from './dossier-words.ts'
import styles from './dossiers.module.css'
import type { LoadedDossiers } from './load-dossiers.ts'
import { SectionTitle } from './SectionTitle.tsx'

type RateRow = (typeof RATE_ROWS)[number]

/** Every rate with its numerator, its denominator and what that is. */
export function DossierRates({ loaded }: { readonly loaded: LoadedDossiers }) {
  const { t } = useLingui()
  const columns = useRateColumns(loaded)
  return (
    <section aria-labelledby="dossier-rates">
      <SectionTitle id="dossier-rates">
        <Trans>Tỷ lệ, kèm tử số và mẫu số</Trans>
      </SectionTitle>
      <Table caption={t`Tỷ lệ, kèm tử số và mẫu số`} columns={columns} rows={RATE_ROWS} rowId={({ id }) => id} />
    </section>
  )
}

function useRateColumns({ overview }: LoadedDossiers): readonly Column<RateRow>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
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
      {
        id: 'tu-mau',
        label: t`Tử số/mẫu số`,
        align: 'end',
        width: 150,
        cell: ({ id }) => {
          const rate = shown?.[id]
          return rate ? `${formatCount(rate.numerator, locale)}/${formatCount(rate.denominator, locale)}` : <NoFigure />
        },
      },
      {
        id: 'phan-tram',
        label: t`Phần trăm`,
        align: 'end',
        width: 96,
        cell: ({ id }) => {
          const rate = shown?.[id]
          return rate ? <strong>{percentText(rate, locale)}</strong> : <NoFigure />
        },
      },
    ],
    [t, i18n, locale, shown],
  )
}
