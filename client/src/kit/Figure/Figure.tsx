import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../Button/Button.tsx'
import { type Cell, csvStyle, toCsv } from '../export/csv.ts'
import { download } from '../export/download.ts'
import { toSvg } from '../export/svg.ts'
import { useLocale } from '../format/locale.ts'
import { Tag } from '../Tag/Tag.tsx'
import styles from './Figure.module.css'
import { type FigureData, FigureTable } from './FigureTable.tsx'

export interface FigureProps {
  /** The finding, in a sentence. */
  readonly title: string
  /** How to read the axis, in the same line: "trục bắt đầu từ 82". */
  readonly remark?: string | undefined
  /** The same data as a table: shown by the toggle, saved as CSV. */
  readonly data: FigureData
  /** Name of saved files, without their ending. */
  readonly fileName: string
  /** Source, date and edition; at the foot and inside every file. */
  readonly source: string
  /** Figures are not real: a tag by the title and a line inside every file. */
  readonly illustrative?: boolean | undefined
  /** Level of the title among the page's headings, 2 unless told. */
  readonly level?: 2 | 3 | undefined
  /** The drawing. */
  readonly children: ReactNode
}

/** The frame of a chart: its finding above, its table, CSV and SVG at hand, its source beneath. */
export function Figure(props: FigureProps) {
  const { title, remark, data, source, illustrative = false, level = 2, children } = props
  const { t } = useLingui()
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const drawing = useRef<HTMLDivElement>(null)
  const files = useFigureFiles(props, drawing)
  const Heading = `h${level}` as const
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {remark && <span className={styles.remark}>{remark}</span>}
        {illustrative && <Tag>{t`Minh họa`}</Tag>}
        <span className={styles.actions}>
          <Button variant="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t`Xem bảng`}
          </Button>
          <Button variant="quiet" onClick={files.csv}>
            {t`Tải CSV`}
          </Button>
          {!asTable && (
            <Button variant="quiet" onClick={files.svg}>
              {t`Tải SVG`}
            </Button>
          )}
        </span>
      </figcaption>
      {asTable ? (
        <FigureTable data={data} caption={title} />
      ) : (
        <div ref={drawing} className={styles.drawing}>
          {children}
          <p className={styles.hint}>{t`Bấm mũi tên trái, phải để đọc từng điểm.`}</p>
        </div>
      )}
      <p className={styles.source}>{source}</p>
    </figure>
  )
}

function useFigureFiles(
  { title, data, fileName, source, illustrative }: FigureProps,
  drawing: React.RefObject<HTMLDivElement | null>,
) {
  const { t } = useLingui()
  const locale = useLocale()
  const notes = [source, ...(illustrative ? [t`Minh họa: đơn vị và điểm số không có thật.`] : [])]
  const csv = (): void => {
    const head = data.columns.map(({ label }) => label)
    const foot = notes.map((note): readonly Cell[] => [note])
    download(
      `${fileName}.csv`,
      toCsv([[title], head, ...data.rows, ...foot], csvStyle(locale)),
      'text/csv;charset=utf-8',
    )
  }
  const svg = (): void => {
    const found = drawing.current?.querySelector('svg')
    if (found) download(`${fileName}.svg`, toSvg(found, { title, notes }), 'image/svg+xml')
  }
  return { csv, svg }
}
