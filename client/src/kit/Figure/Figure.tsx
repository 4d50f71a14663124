import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../Button/Button.tsx'
import { Download, type DownloadProps } from '../Download/Download.tsx'
import type { Picture } from '../export/picture.ts'
import type { Spreadsheet } from '../export/spreadsheet.ts'
import { Tag } from '../Tag/Tag.tsx'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './Figure.module.css'
import { type FigureData, FigureTable } from './FigureTable.tsx'

export interface FigureProps {
  /** The finding, in a sentence. */
  readonly title: string
  /** How to read the axis, in the same line: "trục bắt đầu từ 82". */
  readonly remark?: string | undefined
  /** The same data as a table: shown by the toggle, saved as a spreadsheet. */
  readonly data: FigureData
  /** Name of saved files, without their ending. */
  readonly fileName: string
  /** Source, date and edition; at the foot and inside every file. */
  readonly source: string
  /** The page's own foot says the source: here it goes into files alone. */
  readonly sourceBelow?: boolean | undefined
  /** Figures are not real: a tag by the title and a line inside every file. */
  readonly illustrative?: boolean | undefined
  /**
   * `strip`: a chart that the sentence above it explains already. Its title is heard, not seen, and the ways to its
   * figures stand in the line of its source.
   */
  readonly variant?: 'full' | 'strip' | undefined
  /** Level of the title among the page's headings, 2 unless told. */
  readonly level?: 2 | 3 | undefined
  /** How the keys read the drawing, where they are not left and right. */
  readonly hint?: string | undefined
  /** The whole drawing as an `<svg>`, where the screen shows but a window of it: drawn only to be saved. */
  readonly sheet?: ReactNode | undefined
  /** The drawing. */
  readonly children: ReactNode
}

/** The frame of a chart: its finding above, its table and its files at hand, its source beneath. */
export function Figure(props: FigureProps) {
  const { title, data, source, remark, variant = 'full', level = 2, sourceBelow = false } = props
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const drawing = useRef<HTMLDivElement>(null)
  const [saving, setSaving] = useState(false)
  const { spreadsheet, picture } = useFigureFiles(props, drawing, (on) => flushSync(() => setSaving(on)))
  const actions = (
    <Actions
      asTable={asTable}
      onTable={() => setAsTable(!asTable)}
      spreadsheet={spreadsheet}
      picture={asTable ? undefined : picture}
      of={title}
    />
  )
  const Heading = `h${level}` as const
  const heading = (
    <Heading id={id} className={styles.title}>
      {title}
    </Heading>
  )
  const shown = asTable ? (
    <FigureTable data={data} caption={title} />
  ) : (
    <Drawing {...props} frame={drawing} saving={saving} />
  )
  if (variant === 'strip') {
    return (
      <figure className={styles.figure} aria-labelledby={id}>
        <VisuallyHidden>{heading}</VisuallyHidden>
        {shown}
        <div className={styles.head}>
          <span className={styles.source}>{[remark, source].filter(Boolean).join(' · ')}</span>
          {actions}
        </div>
      </figure>
    )
  }
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <FullHead {...props}>
        {heading}
        {actions}
      </FullHead>
      {shown}
      {!sourceBelow && <p className={styles.source}>{source}</p>}
    </figure>
  )
}

interface FullHeadProps extends Pick<FigureProps, 'remark' | 'illustrative'> {
  /** The title and, at the end of the line, the actions. */
  readonly children: readonly [ReactNode, ReactNode]
}

function FullHead({ remark, illustrative, children: [heading, actions] }: FullHeadProps) {
  const { t } = useLingui()
  return (
    <figcaption className={styles.head}>
      {heading}
      {remark && <span className={styles.remark}>{remark}</span>}
      {illustrative && <Tag>{t`Minh họa`}</Tag>}
      {actions}
    </figcaption>
  )
}

interface DrawingProps extends Pick<FigureProps, 'variant' | 'hint' | 'sheet' | 'children'> {
  readonly frame: React.RefObject<HTMLDivElement | null>
  readonly saving: boolean
}

function Drawing({ variant, hint, sheet, children, frame, saving }: DrawingProps) {
  const { t } = useLingui()
  return (
    <div ref={frame} className={styles.drawing}>
      {children}
      {variant !== 'strip' && <p className={styles.hint}>{hint ?? t`Bấm mũi tên trái, phải để đọc từng điểm.`}</p>}
      {saving && (
        <div className={styles.sheet} data-sheet aria-hidden="true">
          {sheet}
        </div>
      )}
    </div>
  )
}

interface ActionsProps extends DownloadProps {
  readonly asTable: boolean
  readonly onTable: () => void
}

function Actions({ asTable, onTable, ...files }: ActionsProps) {
  const { t } = useLingui()
  return (
    <span className={styles.actions}>
      <Button variant="quiet" aria-pressed={asTable} onClick={onTable}>
        {t`Xem bảng`}
      </Button>
      <Download {...files} />
    </span>
  )
}

function useFigureFiles(
  { title, data, fileName, source, illustrative: unreal, sheet }: FigureProps,
  drawing: React.RefObject<HTMLDivElement | null>,
  lay: (on: boolean) => void,
) {
  const { t } = useLingui()
  const illustrative = unreal ? t`Minh họa: đơn vị và điểm số không có thật.` : undefined
  const spreadsheet = (): Spreadsheet => ({
    fileName,
    title,
    head: data.columns.map(({ label }) => label),
    rows: data.rows,
    facts: [[t`Nguồn`, source]],
    illustrative,
  })
  const picture = async (): Promise<Picture | null> => {
    // Fetched by whoever saves a drawing.
    const { toSvg } = await import('../export/svg.ts')
    if (sheet) lay(true)
    const found = drawing.current?.querySelector<SVGSVGElement>(sheet ? '[data-sheet] svg' : 'svg')
    const notes = [source, ...(illustrative === undefined ? [] : [illustrative])]
    const svg = found ? toSvg(found, { title, notes }) : null
    if (sheet) lay(false)
    return svg === null ? null : { fileName, svg, illustrative }
  }
  return { spreadsheet, picture }
}
