import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import styles from './framework.module.css'
import { PART_WORDS } from './part-words.ts'
import { type Cuts, isAppraised, pointsOf } from './rules/cuts.ts'
import type { FrameworkRow } from './rules/framework-rows.ts'
import type { Part } from './rules/part.ts'
import { pointsCell } from './rules/points-text.ts'

export interface TwoCutsProps {
  readonly cuts: Cuts<FrameworkRow>
  readonly maxPoints: number
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
export function TwoCuts({ cuts, maxPoints }: TwoCutsProps) {
  const { t } = useLingui()
  const lines = useMemo(() => linesOf(cuts, maxPoints, t`Cộng`), [cuts, maxPoints, t])
  const columns = useColumns(cuts, Math.max(...lines.filter(({ whole }) => !whole).map(({ total }) => total ?? 0)))
  return (
    <section className={styles.cuts}>
      <h2 className={styles.caption}>
        <Trans>Cùng số điểm, cắt theo lĩnh vực và theo nguồn điểm</Trans>
      </h2>
      <PlainTable
        caption={t`Điểm tối đa theo lĩnh vực và nguồn điểm`}
        columns={columns}
        rows={lines}
        rowId={({ code }) => code || 'cong'}
        look={({ whole }) => (whole ? { tone: 'total' } : {})}
      />
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
        head: narrow ? i18n._(PART_WORDS[part].short) : undefined,
        align: 'end',
        width: narrow ? 52 : 92,
        cell: ({ byPart }) => <Cell value={byPart === null ? null : (byPart.get(part) ?? 'none')} />,
      }),
    )
    const bar: Column<Line> = {
      id: 'co-cau',
      label: t`Cơ cấu`,
      width: 150,
      cell: ({ whole, total, byPart }) => !whole && byPart && <Composition total={total} byPart={byPart} most={most} />,
    }
    return [
      { id: 'linh-vuc', label: t`Lĩnh vực`, minWidth: 150, rowHeader: true, cell: (line) => <Area line={line} /> },
      ...parts,
      {
        id: 'tong',
        label: t`Tối đa`,
        align: 'end',
        width: 66,
        cell: ({ total }) => <strong>{total === null ? <NoFigure /> : pointsCell(total, locale)}</strong>,
      },
      ...(narrow || cuts.areas.every(({ byPart }) => byPart === null) ? [] : [bar]),
    ]
  }, [cuts, most, narrow, locale, t, i18n])
}

const route = getRouteApi('/bo-tieu-chi/$code')

/** A press narrows the tree to the area. */
function Area({ line: { code, title, byPart, whole } }: { readonly line: Line }) {
  const navigate = route.useNavigate()
  if (whole) return title
  // Without leaves on record there is no tree to narrow.
  if (byPart === null) {
    return (
      <>
        <span className={styles.code}>{code}</span> {title}
      </>
    )
  }
  return (
    <Button
      variant="quiet"
      onClick={() =>
        navigate({ search: (known) => ({ ...known, q: title, cap: undefined }), replace: true, resetScroll: false })
      }
    >
      <span className={styles.code}>{code}</span> {title}
    </Button>
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
