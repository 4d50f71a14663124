import { useLingui } from '@lingui/react/macro'
import { laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { countCell, dayCell, pointsCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { unitName } from '../units/unit-name.ts'
import type { FoundPlan, PlanTask } from './load-plan.ts'
import { phasesDone } from './rules/phase-marks.ts'
import { STATE_WORDS } from './state-words.ts'

/** The tasks shown, a row each, with the progress of the whole plan and its rule in the facts. */
export function usePlanSpreadsheet({ plan, unit }: FoundPlan, shown: readonly PlanTask[]): () => Spreadsheet {
  const { t } = useLingui()
  const locale = useLocale()
  const columns = useOutColumns(plan)
  const illustrative = useUnrealWords(plan.provenance === 'ILLUSTRATIVE')
  const name = unitName(unit, locale)
  return () => {
    const { year } = plan
    const { completed, total, completedFully, completedByPhase, printed, asOf, source, rule, ruleEn } = plan.progress
    return {
      fileName: `ke-hoach-${unit.slug}-${plan.year}`,
      title: t`Kế hoạch cải cách hành chính năm ${year}, ${name}`,
      ...laidOut(columns, shown),
      facts: [
        [t`Đến ngày`, dayCell(asOf)],
        [t`Hoàn thành`, `${completed}/${total} = ${completedFully} + ${completedByPhase}`],
        [t`Tỷ lệ hoàn thành`, printed === null ? null : `${printed}%`],
        [t`Cách cộng`, locale === 'en' ? ruleEn : rule],
        [t`Nguồn`, source ?? plan.source ?? t`đếm từ nhiệm vụ trên hồ sơ`],
      ],
      illustrative,
    }
  }
}

function useOutColumns({ contents, progress: { asOf } }: FoundPlan['plan']): readonly OutColumn<PlanTask>[] {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const titles = new Map(contents.map(({ code, title }) => [code, title]))
  return [
    { head: t`Mã nội dung`, cell: ({ content }) => content },
    {
      head: t({ message: 'Nội dung', context: 'kế hoạch' }),
      cell: ({ content }) => (content === null ? null : (titles.get(content) ?? null)),
    },
    { head: t`Mã`, cell: ({ code }) => code },
    { head: t`Nhiệm vụ`, cell: ({ title }) => title },
    { head: t`Sản phẩm`, cell: ({ product }) => product },
    { head: t`Chủ trì`, cell: ({ lead }) => lead && unitName(lead, locale) },
    { head: t`Bắt đầu`, cell: ({ startsOn }) => dayCell(startsOn) },
    { head: t`Hạn ban đầu`, cell: ({ firstDueOn }) => dayCell(firstDueOn) },
    { head: t`Hạn`, cell: ({ dueOn }) => dayCell(dueOn) },
    { head: t`Hoàn thành ngày`, cell: ({ state, completedOn }) => dayCell(state === 'COMPLETED' ? completedOn : null) },
    { head: t`Tình trạng`, cell: ({ state }) => i18n._(STATE_WORDS[state]) },
    { head: t`Quá hạn`, cell: ({ overdue }) => (overdue ? t`quá hạn` : null) },
    { head: t`Số ngày trễ`, cell: ({ daysLate }) => countCell(daysLate) },
    {
      head: t`Phân kỳ đã xong`,
      cell: ({ phases }) => (phases.length === 0 ? null : `${phasesDone(phases, asOf)}/${phases.length}`),
    },
    { head: t`Điểm liên quan`, cell: ({ pointsAtStake }) => pointsCell(pointsAtStake) },
  ]
}
