import { sequenceStep } from '../cells/sequence-step.ts'
import styles from './HeatMap.module.css'
import { cellOf, groupSpans, type HeatCell, type HeatColumn, type HeatGroup, type HeatRow } from './heat-map.layout.ts'
import { useHeatWords } from './use-heat-words.ts'

export interface HeatDrawingProps {
  readonly rowHead: string
  readonly rows: readonly HeatRow[]
  readonly columns: readonly HeatColumn[]
  readonly groups?: readonly HeatGroup[] | undefined
}

const NAME = 220
const COLUMN = 96
const ROW = 20
const HEAD = 44

/** The whole map as one drawing, to be saved: the screen shows a window of it. Codes head the columns. */
export function HeatDrawing({ rowHead, rows, columns, groups = [] }: HeatDrawingProps) {
  const width = NAME + columns.length * COLUMN
  return (
    <svg className={styles.drawing} width={width} height={HEAD + rows.length * ROW} aria-hidden="true">
      <text className={styles.drawnName} x={0} y={HEAD - 8}>
        {rowHead}
      </text>
      {groupSpans(columns, groups).map(({ id, label, from, count }) => (
        <text key={`${id} ${from}`} className={styles.drawnName} x={NAME + from * COLUMN + 4} y={14}>
          {clipped(label, count)}
        </text>
      ))}
      {columns.map(({ id, code, label }, index) => (
        <text key={id} className={styles.drawn} x={NAME + (index + 1) * COLUMN - 8} y={HEAD - 8} textAnchor="end">
          {code === '' ? label : code}
        </text>
      ))}
      {rows.map((row, index) => (
        <g key={row.id} transform={`translate(0 ${HEAD + index * ROW})`}>
          <text className={styles.drawn} x={0} y={14}>
            {row.name}
          </text>
          {columns.map(({ id }, at) => (
            <DrawnCell key={id} cell={cellOf(row, id)} x={NAME + at * COLUMN} />
          ))}
        </g>
      ))}
    </svg>
  )
}

/** About as many letters of a group's name as its columns have room for. */
const clipped = (label: string, columns: number): string => {
  const room = Math.floor((columns * COLUMN) / 7)
  return label.length > room ? `${label.slice(0, room - 1).trimEnd()}…` : label
}

function DrawnCell({ cell, x }: { readonly cell: HeatCell; readonly x: number }) {
  const { printed } = useHeatWords()
  const step = cell.kind === 'percent' ? sequenceStep(cell.percent) : null
  return (
    <>
      {step && <rect x={x + 1} y={1} width={COLUMN - 2} height={ROW - 2} style={{ fill: `var(--seq-${step})` }} />}
      <text
        className={styles.drawn}
        x={x + COLUMN - 8}
        y={14}
        textAnchor="end"
        {...(step && { style: { fill: `var(--seq-${step}-ink)` } })}
      >
        {printed(cell)}
      </text>
    </>
  )
}
