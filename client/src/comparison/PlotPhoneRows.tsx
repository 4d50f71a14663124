import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { cx } from '../kit/cx.ts'
import { DotHead } from '../kit/DotPlot/DotHead.tsx'
import { DotRows } from '../kit/DotPlot/DotRows.tsx'
import { dotScale, dotValues } from '../kit/DotPlot/dot-plot.layout.ts'
import { useWidth } from '../kit/hooks/use-width.ts'
import { Icon } from '../kit/Icon/Icon.tsx'
import { UnitMark } from '../kit/UnitMark/UnitMark.tsx'
import { VisuallyHidden } from '../kit/VisuallyHidden/VisuallyHidden.tsx'
import { usePrint } from './cell-words.ts'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'
import { DifferenceCell } from './DifferenceCell.tsx'
import type { PlotRow } from './plot-rows.ts'
import { UnitFigure } from './UnitFigure.tsx'
import { PlotCell, useAxisWords } from './use-comparison-columns.tsx'
import { useComparisonView } from './use-comparison-view.ts'

interface PlotPhoneRowsProps {
  readonly compared: Compared
  readonly rows: readonly PlotRow[]
}

/** On a phone: name and maximum, the plot across the whole width, the figures beneath with their signs. */
export function PlotPhoneRows({ compared, rows }: PlotPhoneRowsProps) {
  const [head, width] = useWidth<HTMLSpanElement>(312)
  const scale = useMemo(() => dotScale(dotValues(rows), width), [rows, width])
  const axis = useAxisWords(scale)
  return (
    <DotRows ids={rows.map(({ node }) => node.id)}>
      <div className={styles.phoneHead}>
        <span className={styles.phoneUnits}>
          {compared.units.map(({ slug, mark, short }) => (
            <span key={slug} className={styles.phoneFigure}>
              <UnitMark unit={mark} />
              {short}
            </span>
          ))}
        </span>
        {axis}
        <DotHead ref={head} scale={scale} />
      </div>
      <ul className={styles.phoneRows}>
        {rows.map((row) => (
          <li
            key={row.node.id}
            className={styles.phoneRow}
            data-level={row.node.level}
            data-below={row.below || undefined}
          >
            <PhoneName row={row} />
            <div className={styles.phonePlot}>
              <PlotCell row={row} scale={scale} />
            </div>
            <PhoneFigures row={row} compared={compared} />
          </li>
        ))}
      </ul>
    </DotRows>
  )
}

function PhoneName({ row: { node, children, opened, area } }: { readonly row: PlotRow }) {
  const { toggle } = useComparisonView()
  const print = usePrint()
  const name = (
    <>
      <span>
        {node.code && node.part === null ? `${node.code} ` : ''}
        {node.title}
        {area && <small className={styles.under}>{area}</small>}
      </span>
      <span className={styles.phoneMax}>{node.maxPoints === null ? '' : print(node.maxPoints)}</span>
    </>
  )
  if (!children) return <div className={cx(styles.phoneName, node.level === 0 && styles.strong)}>{name}</div>
  return (
    <button type="button" className={styles.phoneName} aria-expanded={opened} onClick={() => toggle(node.code)}>
      <Icon name={opened ? 'chevron' : 'right'} size={0.85} />
      {name}
    </button>
  )
}

function PhoneFigures({ row: { node, strong }, compared }: { readonly row: PlotRow; readonly compared: Compared }) {
  const { t } = useLingui()
  const { units, baselineWords } = compared
  return (
    <div className={styles.phoneFigures}>
      {units.map(({ slug, mark, name, standing }, index) => (
        <span key={slug} className={styles.phoneFigure}>
          <UnitMark unit={mark} />
          <VisuallyHidden>{name} </VisuallyHidden>
          <UnitFigure
            node={node}
            cell={node.cells[index]}
            present={standing !== null}
            strong={strong.includes(index)}
          />
        </span>
      ))}
      <span className={styles.phoneDifference} title={t`so với ${baselineWords}`}>
        <DifferenceCell node={node} compared={compared} />
      </span>
    </div>
  )
}
