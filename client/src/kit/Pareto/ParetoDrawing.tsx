import { useId } from 'react'
import { cx } from '../cx.ts'
import { MarkPath } from '../UnitMark/UnitMark.tsx'
import styles from './Pareto.module.css'
import { MOST, type ParetoLayout, type ParetoRow } from './pareto.layout.ts'

interface ParetoDrawingProps {
  readonly layout: ParetoLayout
  readonly width: number
  /** Size in px of the text, from which all heights follow. */
  readonly size: number
  readonly kind: 'lost' | 'unreached'
  readonly heads: { readonly value: string; readonly share: string }
  /** Index of the row being read, -1 for none. */
  readonly current: number
}

/** Draws a layout; knows no data of its own. */
export function ParetoDrawing({ layout, width, size, kind, heads, current }: ParetoDrawingProps) {
  const { rows, mostX, head, height } = layout
  const hatch = useId()
  const most = rows.findIndex(({ cumulative }) => cumulative >= MOST)
  const line = rows.map(({ lineX, cy }) => `${lineX} ${cy}`).join('L')
  return (
    <svg className={styles.drawing} width={width} height={height + 4} aria-hidden="true">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect className={styles.hatchGround} width="5" height="5" />
        <line className={styles.hatch} x1="0" x2="5" y1="1" y2="1" />
      </pattern>
      <Head layout={layout} width={width} size={size} heads={heads} />
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          layout={layout}
          width={width}
          size={size}
          fill={kind === 'unreached' ? `url(#${hatch})` : undefined}
          kind={kind}
          looks={cx(
            styles.row,
            row.rest && styles.rest,
            index === most && styles.most,
            index === current && styles.current,
          )}
        />
      ))}
      <line className={styles.eighty} x1={mostX} x2={mostX} y1={head} y2={height} />
      {rows.length > 0 && <path className={styles.shares} d={`M${line}`} />}
      {rows.map(({ id, lineX, cy }) => (
        <circle key={id} className={styles.point} cx={lineX} cy={cy} r={size * 0.2} />
      ))}
    </svg>
  )
}

type HeadProps = Pick<ParetoDrawingProps, 'layout' | 'width' | 'size' | 'heads'>

function Head({ layout: { x, mostX, head, stacked }, width, size, heads }: HeadProps) {
  const y = head - size * 0.65
  return (
    <g className={styles.head}>
      <text x={stacked ? 0 : x.valueEnd} y={y} textAnchor={stacked ? 'start' : 'end'}>
        {heads.value}
      </text>
      <text x={x.shareEnd} y={y} textAnchor="end">
        {heads.share}
      </text>
      <text x={mostX} y={y} textAnchor="middle">
        {`${MOST}%`}
      </text>
      <line x1={0} x2={width} y1={head} y2={head} />
    </g>
  )
}

interface RowProps extends Pick<ParetoDrawingProps, 'layout' | 'width' | 'size' | 'kind'> {
  readonly row: ParetoRow
  readonly fill: string | undefined
  readonly looks: string
}

function Row({ row, layout: { x }, width, size, kind, fill, looks }: RowProps) {
  const thickness = size * 0.75
  const figureY = row.cy + size * 0.36
  return (
    <g className={looks}>
      <rect className={styles.ground} x={0} y={row.y} width={width} height={row.height} />
      {row.own && <MarkPath unit={1} side={size * 0.66} x={size * 0.4} y={row.baseline - size * 0.35} />}
      {row.lines.map((text, index) => (
        <text
          key={text}
          className={row.own ? styles.own : undefined}
          x={row.own ? size : 0}
          y={row.baseline + index * size * 1.35}
        >
          {text}
        </text>
      ))}
      <text className={row.own ? styles.own : undefined} x={x.valueEnd} y={figureY} textAnchor="end">
        {row.printed}
      </text>
      <rect
        className={styles[kind]}
        x={x.bar}
        y={row.cy - thickness / 2}
        width={Math.max(row.barWidth, row.barWidth > 0 ? 1 : 0)}
        height={thickness}
        {...(fill && { style: { fill } })}
      />
      <text x={x.shareEnd} y={figureY} textAnchor="end">
        {row.printedShare}
      </text>
      <line className={styles.hair} x1={0} x2={width} y1={row.y + row.height} y2={row.y + row.height} />
    </g>
  )
}
