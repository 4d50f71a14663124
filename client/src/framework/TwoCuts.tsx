import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import { type Column, outOf } from '../kit/Table/table.model.ts'
import { pointsCell as filedPoints } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import styles from './framework.module.css'
import type { LoadedFramework } from './load-frameworks.ts'
import { PART_WORDS } from './part-words.ts'
import { pointsCell } from './points-text.ts'
import { type Cuts, isAppraised, pointsOf } from './rules/cuts.ts'
import type { FrameworkRow } from './rules/framework-rows.ts'
import type { Part } from './rules/part.ts'
import { useFrameworkFacts } from './use-framework-facts.ts'

export interface TwoCutsProps {
  readonly cuts: Cuts<FrameworkRow>
  readonly framework: LoadedFramework
}

/** A line of the matrix: one area, or the whole at the foot. */
interface Line {
  readonly code: string
  readonly title: string
  readonly total: number | null
  readonly byPart: ReadonlyMap<Part, number> | null
  readonly whole: boolean
}

/** The same points cut two ways: areas down, sources of points across; both margins add up to the maximum. */
export function TwoCuts({ cuts, framework }: TwoCutsProps) {
  const { t } = useLingui()
  const { maxPoints } = framework
  const lines = useMemo(() => linesOf(cuts, maxPoints, t`Cộng`), [cuts, maxPoints, t])
  const columns = useColumns(cuts, Math.max(...lines.filter(({ whole }) => !whole).map(({ total }) => total ?? 0)))
  const cited = useFrameworkFacts(framework)
  const caption = t`Điểm tối đa theo lĩnh vực và nguồn điểm`
  return (
    <section className={styles.cuts}>
      <h2 className={styles.caption}>
        <Trans>Cùng số điểm, cắt theo lĩnh vực và theo nguồn điểm</Trans>
      </h2>
      <PlainTable
        caption={caption}
        columns={columns}
        rows={lines}
        rowId={({ code }) => code || 'cong'}
        look={({ whole }) => (whole ? { tone: 'total' } : {})}
      />
      <div>
        <Download
          spreadsheet={() => ({ ...cited('nguon-diem', caption), ...laidOut(outOf(columns), lines) })}
          of={caption}
        />
      </div>
      <p className={styles.note}>
        <span className={styles.solidKey} aria-hidden="true" /> <Trans>thẩm định: mất thì gọi là bị trừ</Trans>{' '}
        <span className={styles.hatchedKey} aria-hidden="true" />{' '}
        <Trans>khảo sát, kinh tế – xã hội: mất thì gọi là chưa đạt</Trans>
      </p>
    </section>
  )
}

function linesOf(cuts: Cuts<FrameworkRow>, maxPoints: number, sum: string): readonly Line[] {
  const areas = cuts.areas.map(({ area: { code, title }, total, byPart }) => ({
    ...{ code, title, total, byPart },
    whole: false,
  }))
  return [...areas, { code: '', title: sum, total: maxPoints, byPart: cuts.totals, whole: true }]
}

function useColumns(cuts: Cuts<FrameworkRow>, most: number): readonly Column<Line>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  return useMemo(() => {
    const parts = cuts.parts.map(
      (part): Column<Line> => ({
        id: part,
        label: i18n._(PART_WORDS[part].name),
        align: 'end',
        width: 92,
        cell: ({ byPart }) => <Cell value={byPart === null ? null : (byPart.get(part) ?? 'none')} />,
        out: ({ byPart }) => filedPoints(byPart?.get(part)),
      }),
    )
    const bar: Column<Line> = {
      id: 'co-cau',
      label: t`Cơ cấu`,
      width: 150,
      cell: ({ whole, total, byPart }) => !whole && byPart && <Composition total={total} byPart={byPart} most={most} />,
    }
    const total: Column<Line> = {
      id: 'tong',
      label: t`Tối đa`,
      align: 'end',
      width: 66,
      cell: ({ total }) => <strong>{total === null ? <NoFigure /> : pointsCell(total, locale)}</strong>,
      out: ({ total }) => filedPoints(total),
    }
    const area = {
      id: 'linh-vuc',
      label: t`Lĩnh vực`,
      rowHeader: true,
      out: ({ code, title }: Line) => [code, title].join(' ').trim(),
    }
    if (narrow) {
      const cell = (line: Line) => (
        <>
          <Area line={line} />
          <PartsLine line={line} parts={cuts.parts} />
        </>
      )
      return [{ ...area, cell }, total]
    }
    return [
      { ...area, minWidth: 150, cell: (line) => <Area line={line} /> },
      ...parts,
      total,
      ...(cuts.areas.every(({ byPart }) => byPart === null) ? [] : [bar]),
    ]
  }, [cuts, most, narrow, locale, t, i18n])
}

/** A press narrows the tree to the area; without leaves on record there is no tree to narrow. */
function Area({ line: { code, title, byPart, whole } }: { readonly line: Line }) {
  if (whole) return title
  const words = (
    <>
      <span className={styles.code}>{code}</span> {title}
    </>
  )
  if (byPart === null) return words
  return (
    <Link
      from="/bo-tieu-chi/$code"
      search={(known) => ({ ...known, q: title, cap: undefined })}
      replace
      resetScroll={false}
      className={linkClass('name')}
    >
      {words}
    </Link>
  )
}

/** On a phone the second cut stands under the first: "Thẩm định 19,00 · Hài lòng của người dân 5,00". */
function PartsLine({ line: { byPart }, parts }: { readonly line: Line; readonly parts: readonly Part[] }) {
  const { i18n } = useLingui()
  const locale = useLocale()
  if (byPart === null) return null
  const told = parts.filter((part) => byPart.has(part))
  return (
    <span className={styles.line}>
      {told.map((part) => `${i18n._(PART_WORDS[part].name)} ${pointsCell(byPart.get(part) ?? 0, locale)}`).join(' · ')}
    </span>
  )
}

/** A figure; blank where the area has no point of this kind; "–" where nobody printed it. */
function Cell({ value }: { readonly value: number | 'none' | null }) {
  const locale = useLocale()
  if (value === null) return <NoFigure />
  return value === 'none' ? null : pointsCell(value, locale)
}

interface CompositionProps {
  readonly total: number | null
  readonly byPart: ReadonlyMap<Part, number>
  readonly most: number
}

/** One bar on the ruler of the heaviest area: solid what is appraised, hatched what a survey or statistics give. */
function Composition({ byPart, most }: CompositionProps) {
  const share = (points: number) => `${(100 * points) / most}%`
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.solid} style={{ inlineSize: share(pointsOf(byPart, isAppraised)) }} />
      <span className={styles.hatched} style={{ inlineSize: share(pointsOf(byPart, (part) => !isAppraised(part))) }} />
    </span>
  )
}
