import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { cx } from '../kit/cx.ts'
import { csvStyle } from '../kit/export/csv.ts'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { usePrint, useStateWords } from './cell-words.ts'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'
import type { Measure } from './comparison-search.ts'
import { DifferenceCell } from './DifferenceCell.tsx'
import { blockMeasure, measureOf, toTabbed } from './figures.ts'
import type { Node } from './rules/model.ts'
import { strongest } from './rules/strongest.ts'
import { UnitHead } from './use-comparison-columns.tsx'
import { useFigureRows } from './use-comparison-files.tsx'
import { useComparisonView } from './use-comparison-view.ts'

/** Every node with one column a unit, the block beside them: for who lives in Excel. */
export function FiguresTab({ compared }: { readonly compared: Compared }) {
  const { t } = useLingui()
  const { search } = useComparisonView()
  const columns = useFigureColumns(compared, search.so ?? 'diem')
  return (
    <>
      <CopyTable compared={compared} />
      <div className={styles.figures}>
        <Table
          caption={t`Bảng số so sánh`}
          columns={columns}
          rows={compared.nodes}
          rowId={({ id }) => id}
          look={({ level }) => ({ tone: level === 0 ? 'total' : level === 1 ? 'part' : undefined })}
          rendering="plain"
        />
      </div>
    </>
  )
}

function useFigureColumns(compared: Compared, measure: Measure): readonly Column<Node>[] {
  const names = useNameColumns()
  const blocks = useBlockColumns(compared, measure)
  const units = compared.units.map(
    ({ slug, name, short, mark, standing }, index): Column<Node> => ({
      id: slug,
      label: name,
      head: <UnitHead name={name} short={short} mark={mark} />,
      align: 'end',
      width: 60,
      cell: (node) => <MeasuredCell node={node} index={index} measure={measure} present={standing !== null} />,
    }),
  )
  // What the block lost is not on record here: a column of dashes would only be wide.
  return [...names, ...units, ...(measure === 'bi-tru' || measure === 'chua-dat' ? [] : blocks)]
}

function useNameColumns(): readonly Column<Node>[] {
  const { t } = useLingui()
  const print = usePrint()
  const narrow = useNarrow()
  const code: Column<Node> = {
    id: 'code',
    label: t`Mã`,
    sticky: true,
    width: 60,
    cell: (node) => shownCode(node),
  }
  return [
    ...(narrow ? [] : [code]),
    {
      id: 'name',
      label: t`Nội dung`,
      rowHeader: true,
      sticky: true,
      width: narrow ? 150 : 300,
      cell: (node) => <NodeName node={node} coded={narrow} />,
    },
    {
      id: 'max',
      label: t`Tối đa`,
      align: 'end',
      width: 62,
      cell: ({ maxPoints }) => (maxPoints === null ? '–' : print(maxPoints)),
    },
  ]
}

function useBlockColumns(compared: Compared, measure: Measure): readonly Column<Node>[] {
  const { t } = useLingui()
  const { units, baselineWords, occasion } = compared
  const first = units[0]?.short ?? ''
  const block = (id: 'average' | 'best' | 'median', label: string): Column<Node> => ({
    id,
    label,
    align: 'end',
    width: 58,
    cell: (node) => <Measured value={blockMeasure(node[id], measure)} measure={measure} quiet />,
  })
  return [
    block('average', t`TB khối`),
    ...(occasion.computed ? [block('best', t`Cao nhất khối`)] : []),
    block('median', t`Trung vị khối`),
    {
      id: 'difference',
      label: t`${first} so với ${baselineWords}`,
      align: 'end',
      width: 108,
      cell: (node) => <DifferenceCell node={node} compared={compared} />,
    },
  ]
}

/** The parts of what was published have names and no codes. */
const shownCode = ({ code, part, leaf }: Node): string => (part !== null && !leaf ? '' : code)

/** The name, set in by its level; on a phone its code stands before it. */
function NodeName({ node, coded }: { readonly node: Node; readonly coded: boolean }) {
  const code = coded ? shownCode(node) : ''
  return (
    <span
      className={cx(styles.name, node.level < 2 && styles.strong)}
      style={{ paddingInlineStart: Math.max(0, node.level - 1) * (coded ? 6 : 12) }}
    >
      {code !== '' && <span className={styles.quiet}>{code} </span>}
      {node.title}
    </span>
  )
}

interface MeasuredCellProps {
  readonly node: Node
  readonly index: number
  readonly measure: Measure
  readonly present: boolean
}

function MeasuredCell({ node, index, measure, present }: MeasuredCellProps) {
  const stateWords = useStateWords()
  const cell = node.cells[index]
  if (!present) return <span className={styles.faint}>–</span>
  if (!cell || cell.points === null)
    return <span className={styles.state}>{stateWords(cell?.state ?? 'NOT_ASSESSED')}</span>
  const strong = (measure === 'diem' || measure === 'phan-tram') && strongest(node.cells).includes(index)
  return <Measured value={measureOf(cell, measure)} measure={measure} strong={strong} />
}

interface MeasuredProps {
  readonly value: number | null
  readonly measure: Measure
  readonly strong?: boolean
  readonly quiet?: boolean
}

const COLOURS = { 'bi-tru': 'lost', 'chua-dat': 'unreached', diem: undefined, 'phan-tram': undefined } as const

function Measured({ value, measure, strong, quiet }: MeasuredProps) {
  const locale = useLocale()
  if (value === null) return <span className={styles.faint}>–</span>
  const colour = value > 0 ? COLOURS[measure] : undefined
  return (
    <span className={cx(strong && styles.strong, quiet && styles.quiet, colour && styles[colour])}>
      {formatDecimal(value, measure === 'phan-tram' ? 1 : 2, locale)}
    </span>
  )
}

const SHOWN_MS = 2500

/** Puts the whole table on the clipboard as a spreadsheet reads it: every node, both losses, the block. */
function CopyTable({ compared }: { readonly compared: Compared }) {
  const locale = useLocale()
  const rows = useFigureRows(compared)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(toTabbed(rows(compared.nodes), csvStyle(locale).decimal))
    setCopied(true)
  }
  return (
    <p className={styles.copy}>
      <Button variant="quiet" onClick={copy}>
        <span aria-live="polite">
          {copied ? <Trans>Đã sao chép, dán vào Excel</Trans> : <Trans>Sao chép bảng để dán vào Excel</Trans>}
        </span>
      </Button>
    </p>
  )
}
