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
import { Download } from '../kit/Download/Download.tsx'
import { laidOut, type OutColumn } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Table } from '../kit/Table/Table.tsx'
import { type Column, outOf } from '../kit/Table/table.model.ts'
import { countCell, percentCell, pointsCell } from '../shared/cells.ts'
import { toMicro } from '../shared/points.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
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
      <ResultsTable standings={standings} unit={unit} />
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
  readonly unit: UnitResultsFragment
}

function ResultsTable({ standings, unit }: ResultsTableProps) {
  const { t } = useLingui()
  const name = unitName(unit, useLocale())
  const illustrative = useUnrealWords(unit.provenance === 'ILLUSTRATIVE')
  const columns = [...useStandingColumns(), ...useLossColumns(standings, unit.slug)]
  // Beside their figures on the screen, columns of their own in a file.
  const bases: readonly OutColumn<ComputedStanding>[] = [
    { head: t`Số đơn vị xếp hạng`, cell: (row) => countCell(row.base) },
    { head: t`Điểm tối đa`, cell: (row) => pointsCell(row.maxPoints) },
    { head: t`Bộ tiêu chí`, cell: (row) => row.framework.code },
  ]
  const caption = t`Hạng, điểm và phần mất của từng năm`
  const spreadsheet = () => ({
    fileName: `ket-qua-${unit.slug}`,
    title: `${name}, ${caption}`,
    ...laidOut([...outOf(columns), ...bases], standings),
    facts: [[t`Nguồn`, t`Tính từ điểm chấm của đơn vị, mỗi năm theo bộ tiêu chí của năm ấy.`]] as const,
    illustrative,
  })
  return (
    <>
      <Table caption={caption} columns={columns} rows={standings} rowId={({ id }) => id} />
      <div>
        <Download spreadsheet={spreadsheet} of={caption} />
      </div>
    </>
  )
}

function useStandingColumns(): readonly Column<ComputedStanding>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return [
    {
      id: 'nam',
      label: t`Năm`,
      width: 64,
      rowHeader: true,
      cell: (row) => <YearLink row={row} />,
      out: (row) => countCell(row.year),
    },
    {
      id: 'hang',
      label: t`Hạng`,
      width: 84,
      align: 'end',
      cell: (row) => <RankCell rank={row.rank} base={row.base} tied={row.tied} />,
      out: (row) => countCell(row.rank),
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
      out: (row) => percentCell(row.percent == null ? null : toMicro(row.percent)),
    },
    {
      id: 'loai',
      label: t`Xếp loại`,
      minWidth: 120,
      cell: (row) => <ClassCell row={row} />,
      out: ({ band }) => band && unitName(band, locale),
    },
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
      out: (row) => countCell(row.change ?? null),
    },
    {
      id: 'diem',
      label: t`Điểm`,
      base: t`trên tối đa`,
      width: 100,
      align: 'end',
      cell: (row) => <PointsCell points={row.points} maxPoints={row.maxPoints} />,
      out: (row) => pointsCell(row.points),
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
      out: (row) => pointsCell(row.deducted),
    },
    {
      id: 'chua-dat',
      label: t`Chưa đạt`,
      base: t`khảo sát, KT–XH`,
      width: 130,
      align: 'end',
      cell: (row) => <LossCell kind="unreached" value={row.notReached} most={most} />,
      out: (row) => pointsCell(row.notReached),
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
