import { Trans, useLingui } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { DotCell } from '../kit/DotPlot/DotCell.tsx'
import { DotHead } from '../kit/DotPlot/DotHead.tsx'
import type { DotScale } from '../kit/DotPlot/dot-plot.layout.ts'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Icon } from '../kit/Icon/Icon.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { UnitMark } from '../kit/UnitMark/UnitMark.tsx'
import { VisuallyHidden } from '../kit/VisuallyHidden/VisuallyHidden.tsx'
import { type Micro, toPoints } from '../shared/points.ts'
import { usePrint } from './cell-words.ts'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'
import { DifferenceCell } from './DifferenceCell.tsx'
import type { PlotRow } from './plot-rows.ts'
import { UnitFigure } from './UnitFigure.tsx'
import { useComparisonView } from './use-comparison-view.ts'

export interface ColumnsInput {
  readonly compared: Compared
  readonly scale: DotScale
  /** The head of the plot, whose width is that of the column. */
  readonly head: RefObject<HTMLSpanElement | null>
  /** Rows open to what is below them; else every row is a leaf, with its area beneath. */
  readonly tree: boolean
  /** Too narrow for a column of maxima: they stand beneath the names. */
  readonly snug: boolean
}

/** Code, name, maximum, the plot, a column a unit, the average of the block, the difference. */
export function useComparisonColumns(input: ColumnsInput): readonly Column<PlotRow>[] {
  const names = useNameColumns(input)
  const plot = usePlotColumn(input)
  const losses = useLossColumns(input.compared)
  const block = useBlockColumns(input)
  const { compared, tree, snug } = input
  return [...names, plot, ...compared.units.map(unitColumn), ...(tree || snug ? [] : losses), ...block]
}

function useNameColumns({ compared, tree, snug }: ColumnsInput): readonly Column<PlotRow>[] {
  const { t } = useLingui()
  const print = usePrint()
  const { computed } = compared.occasion
  const code: Column<PlotRow> = {
    id: 'code',
    label: t`Mã`,
    width: snug ? 52 : 60,
    sticky: true,
    cell: (row) => (tree ? <OpenCell row={row} /> : <span className={styles.quiet}>{row.node.code}</span>),
  }
  const most: Column<PlotRow> = {
    id: 'max',
    label: t`Tối đa`,
    align: 'end',
    width: 62,
    cell: ({ node }) => (node.maxPoints === null ? '–' : print(node.maxPoints)),
  }
  return [
    ...(computed ? [code] : []),
    {
      id: 'name',
      label: !computed ? t`Phần điểm` : tree ? t`Lĩnh vực` : t`Tiêu chí`,
      rowHeader: true,
      width: snug ? 168 : tree ? 240 : 330,
      sticky: true,
      cell: (row) => <NameCell row={row} snug={snug} />,
    },
    ...(snug ? [] : [most]),
  ]
}

function usePlotColumn({ compared, scale, head, snug }: ColumnsInput): Column<PlotRow> {
  const axis = useAxisWords(scale)
  return {
    id: 'dots',
    label: axis,
    base: <DotHead ref={head} scale={scale} />,
    // Where the table scrolls sideways anyway, the marks get room.
    minWidth: snug && compared.units.length <= 4 ? 150 : 200,
    cell: (row) => <PlotCell row={row} scale={scale} />,
  }
}

function unitColumn({ slug, name, short, mark, standing }: Compared['units'][number], index: number): Column<PlotRow> {
  return {
    id: slug,
    label: name,
    head: <UnitHead name={name} short={short} mark={mark} />,
    align: 'end',
    width: 56,
    cell: ({ node, strong }) => (
      <UnitFigure node={node} cell={node.cells[index]} present={standing !== null} strong={strong.includes(index)} />
    ),
  }
}

function useLossColumns({ units }: Compared): readonly Column<PlotRow>[] {
  const { t } = useLingui()
  const first = units[0]?.short ?? ''
  return [
    {
      id: 'deducted',
      label: t`${first} bị trừ`,
      align: 'end',
      width: 56,
      cell: ({ node }) => <LossCell kind="lost" value={lossValue(node.cells[0]?.deducted)} />,
    },
    {
      id: 'not-reached',
      label: t`${first} chưa đạt`,
      align: 'end',
      width: 56,
      cell: ({ node }) => <LossCell kind="unreached" value={lossValue(node.cells[0]?.notReached)} />,
    },
  ]
}

function useBlockColumns({ compared, snug }: ColumnsInput): readonly Column<PlotRow>[] {
  const { t } = useLingui()
  const print = usePrint()
  const { units, baselineWords } = compared
  const first = units[0]?.short ?? ''
  return [
    {
      id: 'average',
      label: t`TB khối`,
      align: 'end',
      width: 54,
      cell: ({ node }) => (
        <span className={styles.quiet}>{node.average.points === null ? '–' : print(node.average.points)}</span>
      ),
    },
    {
      id: 'difference',
      label: t`${first} so với ${baselineWords}`,
      align: 'end',
      width: snug ? 72 : 108,
      cell: ({ node }) => <DifferenceCell node={node} compared={compared} />,
    },
  ]
}

const lossValue = (points: Micro | null | undefined): number | null => (points == null ? null : toPoints(points))

/** What the axis measures, and where it begins when it is cut. */
export function useAxisWords({ from }: DotScale): string {
  const { t } = useLingui()
  return from === 0 ? t`Phần trăm của điểm tối đa` : t`Phần trăm của điểm tối đa, trục từ ${from}%`
}

interface UnitHeadProps {
  readonly name: string
  readonly short: string
  readonly mark: Compared['units'][number]['mark']
}

export function UnitHead({ name, short, mark }: UnitHeadProps) {
  return (
    <span className={styles.unitHead} style={{ color: `var(--unit-${mark})` }} title={name}>
      <UnitMark unit={mark} />
      {short}
    </span>
  )
}

/** The code, and the button that opens what is below. */
function OpenCell({ row: { node, opened, children } }: { readonly row: PlotRow }) {
  const { toggle } = useComparisonView()
  const { code, title } = node
  if (!children) return <span className={styles.code}>{code}</span>
  return (
    <button type="button" className={styles.opener} aria-expanded={opened} onClick={() => toggle(code)}>
      <Icon name={opened ? 'chevron' : 'right'} size={0.85} />
      {code}
      <VisuallyHidden> {title}</VisuallyHidden>
    </button>
  )
}

function NameCell({ row: { node, area, below }, snug }: { readonly row: PlotRow; readonly snug: boolean }) {
  const print = usePrint()
  const most = snug && node.maxPoints !== null ? print(node.maxPoints) : null
  return (
    <span
      className={styles.name}
      data-level={node.level}
      style={{ paddingInlineStart: below ? (node.level - 1) * 10 : 0 }}
    >
      {node.title}
      {area && <small className={styles.under}>{area}</small>}
      {most !== null && (
        <small className={styles.under}>
          <Trans>tối đa {most}</Trans>
        </small>
      )}
    </span>
  )
}

export function PlotCell({ row, scale }: { readonly row: PlotRow; readonly scale: DotScale }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { node, marks, average } = row
  const printed = average === null ? null : formatDecimal(average, 1, locale)
  return (
    <DotCell
      id={node.id}
      label={printed === null ? node.title : t`${node.title}, trung bình khối ${printed}%`}
      scale={scale}
      marks={marks}
      average={average}
      small={row.below}
    />
  )
}
