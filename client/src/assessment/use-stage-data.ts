import { useLingui } from '@lingui/react/macro'
import type { Cell } from '../kit/export/spreadsheet.ts'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { isGain, type StageFall, type StageStep } from './rules/stage-fall.ts'
import type { StageLabels } from './use-stage-words.ts'

/** The fall by stage as a table: an area a row, a stage a column with its sign, and their sums. */
export function useStageData({ steps }: StageFall, labels: StageLabels): FigureData {
  const { t } = useLingui()
  const areas = [...new Map(steps.flatMap((step) => step.areas).map((area) => [area.code, area.title]))].toSorted(
    ([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }),
  )
  const cell = (step: StageStep, points: number | undefined): Cell =>
    points === undefined ? null : { value: isGain(step.kind) ? points : -points, places: 2 }
  return {
    columns: [{ label: t`Lĩnh vực` }, ...steps.map(({ kind }) => ({ label: labels[kind], align: 'end' as const }))],
    rows: [
      ...areas.map(([code, title]) => [
        `${code} ${title}`,
        ...steps.map((step) => cell(step, step.areas.find((area) => area.code === code)?.points)),
      ]),
      [t`Cộng`, ...steps.map((step) => cell(step, step.points))],
      [t`Còn lại`, ...steps.map(({ left }) => ({ value: left, places: 2 }))],
    ],
  }
}
