import { useLingui } from '@lingui/react/macro'
import { type Cell, laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { countCell, dayCell, pointsCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { unitName } from '../units/unit-name.ts'
import type { LoadedOverview } from './load-overview.ts'
import { pledgesOf } from './PledgeFact.tsx'

/** A number of the overview with what it is a part of, and until when it is told. */
interface NumberRow {
  readonly what: string
  readonly value: Cell
  readonly of: Cell
  readonly asOf: string | null
}

/** Every number of the page, a row each; what nobody told is left out. */
export function useOverviewSpreadsheet(loaded: LoadedOverview): () => Spreadsheet {
  const { t } = useLingui()
  const locale = useLocale()
  const { unit, chosen } = loaded
  const name = unitName(unit, locale)
  const illustrative = useUnrealWords(unit.provenance === 'ILLUSTRATIVE')
  const rows = [...useStandingRows(loaded), ...useRegisterRows(loaded), ...usePledgeRows(loaded)]
  const columns: readonly OutColumn<NumberRow>[] = [
    { head: t`Nội dung`, cell: ({ what }) => what },
    { head: t`Số`, cell: ({ value }) => value },
    { head: t`Trên`, cell: ({ of }) => of },
    { head: t`Đến ngày`, cell: ({ asOf }) => dayCell(asOf) },
  ]
  return () => ({
    fileName: `tong-quan-${unit.slug}-${loaded.day}`,
    title: t`Tổng quan của ${name}`,
    ...laidOut(columns, rows),
    facts: [
      [t`Đơn vị`, name],
      [t`Năm của chỉ số`, countCell(chosen.year)],
      [t`Tình hình đến hết ngày`, dayCell(loaded.day)],
      [t`Nguồn`, sourceOf(loaded) ?? t`Các sổ theo dõi của hệ thống`],
    ],
    illustrative,
  })
}

const sourceOf = ({ ranking, plan, dossiers }: LoadedOverview): string | null => {
  const sources = [
    ranking?.edition?.document?.title ?? ranking?.framework.code ?? null,
    plan?.progress.source ?? null,
    ...(dossiers?.reports.map(({ source }) => source) ?? []),
  ].filter((source) => source !== null)
  return sources.length === 0 ? null : [...new Set(sources)].join('; ')
}

function useStandingRows({ ranking, chosen }: LoadedOverview): readonly NumberRow[] {
  const { t } = useLingui()
  const row = (what: string, value: Cell, of: Cell = null): NumberRow => ({ what, value, of, asOf: null })
  const entry = ranking?.entry
  if (chosen.kind === 'alone') {
    const { rank, base, points, maxPoints } = chosen.point
    return told([
      row(t`Hạng`, countCell(rank), countCell(base)),
      row(t`Điểm đạt`, pointsCell(points), pointsCell(maxPoints)),
    ])
  }
  if (!entry) return []
  return told([
    row(t`Hạng`, countCell(entry.rank), countCell(entry.base)),
    row(t`Điểm đạt`, pointsCell(entry.points), pointsCell(entry.maxPoints)),
    row(t`Điểm bị trừ (thẩm định)`, pointsCell(entry.deducted)),
    row(t`Điểm chưa đạt (khảo sát, KT–XH)`, pointsCell(entry.notReached)),
    row(t`Điểm còn thiếu để lên hạng trên`, pointsCell(entry.nextRank?.points ?? null)),
    row(t`Điểm còn thiếu để lên loại trên`, pointsCell(entry.nextBand?.points ?? null)),
  ])
}

function useRegisterRows({ unit, plan, dossiers, led, day }: LoadedOverview): readonly NumberRow[] {
  const { t } = useLingui()
  const row = (what: string, value: number | null, of: number | null, asOf: string): NumberRow => ({
    ...{ what, value: countCell(value), of: countCell(of), asOf },
  })
  const { directiveProgress: items, findingProgress: findings } = unit
  return told([
    ...(plan === null || plan.progress.total === 0
      ? []
      : [
          row(t`Nhiệm vụ của kế hoạch đã hoàn thành`, plan.progress.completed, plan.progress.total, plan.progress.asOf),
          row(t`Nhiệm vụ của kế hoạch quá hạn`, plan.progress.overdue, plan.progress.total, plan.progress.asOf),
        ]),
    ...(led === null ? [] : [row(t`Nhiệm vụ chủ trì đã hoàn thành`, led.whole + led.byPhase, led.total, day)]),
    ...(dossiers?.told.late == null
      ? []
      : [
          row(
            t`Hồ sơ trễ hạn trên số tiếp nhận`,
            dossiers.told.late.numerator,
            dossiers.told.late.denominator,
            dossiers.period.to,
          ),
        ]),
    ...(items.total === 0
      ? []
      : [
          row(t`Việc theo kết luận còn mở`, items.open + items.reported, items.total, items.asOf),
          row(t`Việc theo kết luận quá hạn`, items.overdue, items.total, items.asOf),
        ]),
    ...(findings.total === 0
      ? []
      : [
          row(t`Kiến nghị kiểm tra chưa đóng`, findings.open, findings.total, findings.asOf),
          row(t`Kiến nghị kiểm tra quá hạn`, findings.overdue, findings.total, findings.asOf),
        ]),
  ])
}

function usePledgeRows(loaded: LoadedOverview): readonly NumberRow[] {
  const { t } = useLingui()
  return told(
    pledgesOf(loaded).map(({ pledge: { index, year, target }, now }) => ({
      what: t`Cam kết ${index} năm ${year}: hiện nay trên mục tiêu`,
      value: pointsCell(now?.value ?? null),
      of: pointsCell(target),
      asOf: null,
    })),
  )
}

/** What neither has a figure nor is held against one is nothing that was told. */
const told = (rows: readonly NumberRow[]): readonly NumberRow[] =>
  rows.filter(({ value, of }) => value !== null || of !== null)
