import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Cell } from '../kit/export/spreadsheet.ts'
import { Figure } from '../kit/Figure/Figure.tsx'
import { formatDecimal, formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Waterfall, type WaterfallHead } from '../kit/Waterfall/Waterfall.tsx'
import { fallDomain, type WaterfallStep } from '../kit/Waterfall/waterfall.layout.ts'
import { minus, toMicro, toPoints } from '../shared/points.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { exactText } from './exact-text.ts'
import { type FallStep, greatestAreas } from './rules/fall.ts'

export interface DeductionFallProps {
  readonly steps: readonly FallStep[]
  readonly max: number
  readonly points: number
  readonly deducted: number | null
  readonly notReached: number | null
  readonly fileName: string
  readonly source: string
  readonly illustrative: boolean
  readonly onOpen: (code: string) => void
}

/** From the maximum down to what was reached, area by area: bị trừ solid, chưa đạt hatched, the unit's own judgement a tick. */
export function DeductionFall(props: DeductionFallProps) {
  const { steps, max, points, fileName, source, illustrative, onOpen } = props
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const title = useFallTitle(props)
  const words = useFallWords(props, narrow)
  const drawn = useMemo(() => steps.map((step) => drawStep(step, words)), [steps, words])
  const remark = useRemark(props)
  return (
    <Figure
      title={title}
      remark={remark}
      data={useFallData(steps)}
      fileName={fileName}
      source={source}
      illustrative={illustrative}
      hint={t`Bấm mũi tên lên, xuống để đọc từng lĩnh vực, Enter để mở.`}
    >
      <Waterfall
        label={title}
        steps={drawn}
        max={max}
        printedMax={exactText(max, locale)}
        printedResult={formatDecimal(points, 2, locale)}
        heads={words.heads}
        totals={words.totals}
        first={t`Điểm tối đa`}
        last={t`Điểm đạt`}
        onOpen={onOpen}
      />
    </Figure>
  )
}

/** The finding: which area lost most of each kind. */
function useFallTitle({ steps, max, points }: DeductionFallProps): string {
  const { t } = useLingui()
  const locale = useLocale()
  const { deducted, notReached } = greatestAreas(steps)
  const [from, to] = [exactText(max, locale), formatDecimal(points, 2, locale)]
  if (deducted && notReached) {
    return deducted.code === notReached.code
      ? t`Từ ${from} xuống ${to}: lĩnh vực ${deducted.code} bị trừ và chưa đạt nhiều nhất`
      : t`Từ ${from} xuống ${to}: lĩnh vực ${deducted.code} bị trừ nhiều nhất, lĩnh vực ${notReached.code} chưa đạt nhiều nhất`
  }
  if (deducted) return t`Từ ${from} xuống ${to}: lĩnh vực ${deducted.code} bị trừ nhiều nhất`
  if (notReached) return t`Từ ${from} xuống ${to}: lĩnh vực ${notReached.code} chưa đạt nhiều nhất`
  return t`Từ ${from} đến ${to} theo lĩnh vực`
}

/** How to read the drawing: where the axis begins, what the tick is, what is outlined. */
function useRemark({ steps, max }: DeductionFallProps): string {
  const { t } = useLingui()
  const locale = useLocale()
  let total = max
  const runs = [max]
  for (const { parts } of steps) {
    for (const { kind, value } of parts) total += kind === 'gain' ? value : -value
    runs.push(total)
  }
  const [start] = fallDomain(runs, max)
  const from = exactText(start, locale)
  return [
    start > 0 && t`trục bắt đầu từ ${from}`,
    steps.some(({ mark }) => mark !== null) && t`vạch đứng: đơn vị tự chấm`,
    steps.some(({ parts }) => parts.some(({ kind, value }) => kind === 'missing' && value > 0)) &&
      t`khung nét đứt: chưa chấm hoặc chưa đến kỳ`,
  ]
    .filter(Boolean)
    .join('; ')
}

interface FallWords {
  readonly heads: readonly WaterfallHead[]
  readonly totals: readonly string[]
  readonly figures: (step: FallStep) => readonly string[]
  readonly label: (step: FallStep) => string
}

function useFallWords({ steps, deducted, notReached }: DeductionFallProps, narrow: boolean): FallWords {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const lost = (value: number | null): string => (value === null ? '–' : formatSigned(-value, 2, locale))
    const average = ({ average, max }: FallStep): string =>
      average === null || max === null
        ? '–'
        : formatSigned(toPoints(minus(toMicro(average), toMicro(max)), 6), 2, locale)
    const block = !narrow && steps.some((step) => step.average !== null && step.max !== null)
    return {
      heads: [
        { label: t`Bị trừ`, tone: 'lost' },
        { label: t`Chưa đạt`, tone: 'unreached' },
        ...(block ? [{ label: t`TB khối` }] : []),
      ],
      totals: [lost(deducted), lost(notReached), ...(block ? [''] : [])],
      // Bonus and penalty are no loss of either kind: their figure stands with their name.
      label: ({ code, title, adjustment, points }) =>
        adjustment ? `${code} ${title} ${formatSigned(points ?? 0, 2, locale)}` : `${code} ${title}`,
      figures: (step) => [
        step.adjustment ? '–' : lost(step.deducted),
        step.adjustment ? '–' : lost(step.notReached),
        ...(block ? [average(step)] : []),
      ],
    }
  }, [steps, deducted, notReached, narrow, locale, t])
}

const drawStep = (step: FallStep, { figures, label }: FallWords): WaterfallStep => ({
  id: step.code,
  label: label(step),
  parts: step.parts,
  mark: step.mark ?? undefined,
  figures: figures(step),
})

function useFallData(steps: readonly FallStep[]) {
  const { t } = useLingui()
  const cell = (value: number | null): Cell => (value === null ? null : { value, places: 2 })
  return {
    columns: [
      { label: t`Lĩnh vực` },
      { label: t`Tối đa`, align: 'end' as const },
      { label: t`Tự chấm`, align: 'end' as const },
      { label: t`Thẩm định`, align: 'end' as const },
      { label: t`Bị trừ`, align: 'end' as const },
      { label: t`Chưa đạt`, align: 'end' as const },
      { label: t`Đạt`, align: 'end' as const },
      { label: t`TB khối`, align: 'end' as const },
    ],
    rows: steps.map((step) => [
      `${step.code} ${step.title}`,
      cell(step.max),
      cell(step.self),
      cell(step.appraised),
      cell(step.deducted),
      cell(step.notReached),
      cell(step.points),
      cell(step.average),
    ]),
  }
}
