import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitResultsFragment, UnitResultsFragmentDoc } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { BandMark, type BandNumber } from '../kit/BandMark/BandMark.tsx'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { RankCell } from '../kit/cells/RankCell.tsx'
import { NoFigure, ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { unitName } from '../units/unit-name.ts'
import { ChangeWithReason } from './ChangeWithReason.tsx'
import { deductionsOf } from './deductions-of.ts'
import { PointsCell } from './PointsCell.tsx'
import { UnitBump } from './UnitBump.tsx'
import styles from './UnitTrends.module.css'

export type ComputedStanding = UnitResultsFragment['standings']['nodes'][number]

interface UnitResultsProps {
  readonly unit: FragmentType<UnitResultsFragment>
}

function useComputed({ unit: from }: UnitResultsProps) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitResultsFragmentDoc, fragmentName: 'UnitResults', from })
  const { nodes } = unit.standings
  return { unit, standings: useMemo(() => nodes.filter(({ ranking }) => ranking.basis === 'COMPUTED'), [nodes]) }
}

/** What was computed for a unit year by year, with the way to each table. */
export function UnitResults(props: UnitResultsProps) {
  const { unit, standings } = useComputed(props)
  if (standings.length === 0) return null
  return (
    <section className={styles.results} aria-labelledby="ket-qua">
      <h2 id="ket-qua">
        <Trans>Kết quả chấm điểm qua các năm</Trans>
      </h2>
      <ResultsTable standings={standings} slug={unit.slug} />
    </section>
  )
}

/** Its ranks among its block, year by year. */
export function UnitRanks(props: UnitResultsProps) {
  const { unit, standings } = useComputed(props)
  const name = unitName(unit, useLocale())
  return (
    <UnitBump standings={standings} slug={unit.slug} name={name} illustrative={unit.provenance === 'ILLUSTRATIVE'} />
  )
}

interface ResultsTableProps {
  readonly standings: readonly ComputedStanding[]
  readonly slug: string
}

function ResultsTable({ standings, slug }: ResultsTableProps) {
  const { t } = useLingui()
  const columns = [...useStandingColumns(), ...useLossColumns(standings, slug)]
  return (
    <Table caption={t`Hạng, điểm và phần mất của từng năm`} columns={columns} rows={standings} rowId={({ id }) => id} />
  )
}

function useStandingColumns(): readonly Column<ComputedStanding>[] {
  const { t } = useLingui()
  return [
    { id: 'nam', label: t`Năm`, width: 64, rowHeader: true, cell: (row) => <YearLink row={row} /> },
    {
      id: 'hang',
      label: t`Hạng`,
      width: 84,
      align: 'end',
      cell: (row) => <RankCell rank={row.rank} base={row.base} tied={row.tied} />,
    },
    {
      id: 'ty-le',
      label: t`Đạt`,
      base: t`% tối đa`,
      width: 80,
      align: 'end',
      cell: (row) => (
        <ScoreCell
          value={row.percent}
          weight="strong"
          provisional={row.ranking.standing === 'PRELIMINARY' || row.rank === null}
        />
      ),
    },
    { id: 'loai', label: t`Xếp loại`, minWidth: 120, cell: (row) => <ClassCell row={row} /> },
    {
      id: 'doi',
      label: t`Đổi hạng`,
      minWidth: 120,
      cell: ({ missingLeaves, ...row }) =>
        row.status === 'INCOMPLETE' ? (
          <Trans>thiếu {missingLeaves} mục, chưa xếp hạng</Trans>
        ) : (
          <ChangeWithReason row={row} common={null} />
        ),
    },
    {
      id: 'diem',
      label: t`Điểm`,
      base: t`trên tối đa`,
      width: 100,
      align: 'end',
      cell: (row) => <PointsCell points={row.points} maxPoints={row.maxPoints} />,
    },
  ]
}

function useLossColumns(standings: readonly ComputedStanding[], slug: string): readonly Column<ComputedStanding>[] {
  const { t } = useLingui()
  const most = Math.max(0, ...standings.flatMap(({ deducted, notReached }) => [deducted ?? 0, notReached ?? 0]))
  return [
    {
      id: 'xem',
      label: t`Vì sao`,
      width: 110,
      cell: (row) => (
        <Link to="/don-vi/$slug/tru-diem" params={{ slug }} search={deductionsOf(row)} className={linkClass()}>
          <Trans>Xem trừ điểm</Trans>
        </Link>
      ),
    },
    {
      id: 'bi-tru',
      label: t`Bị trừ`,
      base: t`thẩm định`,
      width: 130,
      align: 'end',
      cell: (row) => <LossCell kind="lost" value={row.deducted} most={most} />,
    },
    {
      id: 'chua-dat',
      label: t`Chưa đạt`,
      base: t`khảo sát, KT–XH`,
      width: 130,
      align: 'end',
      cell: (row) => <LossCell kind="unreached" value={row.notReached} most={most} />,
    },
  ]
}

/** The class with its sign; the classes of a ranking stand best first. */
function ClassCell({ row: { band, ranking } }: { readonly row: ComputedStanding }) {
  const locale = useLocale()
  const place = ranking.bandCounts.findIndex((each) => each.band.code === band?.code) + 1
  if (!band || place === 0) return <NoFigure />
  return <BandMark band={Math.min(5, place) as BandNumber} word={(locale === 'en' ? band.nameEn : null) ?? band.name} />
}

/** The year as a link to its table. */
function YearLink({ row: { year, framework, ranking } }: { readonly row: ComputedStanding }) {
  return (
    <Link
      to="/xep-hang"
      search={{ nam: year, bo: framework.code.toLowerCase(), khoi: ranking.block?.code.toLowerCase() }}
      className={linkClass()}
    >
      {year}
    </Link>
  )
}
