import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Figure } from '../kit/Figure/Figure.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Waterfall } from '../kit/Waterfall/Waterfall.tsx'
import { exactText } from './exact-text.ts'
import type { LossSources } from './FindingSentence.tsx'
import type { Losses } from './rules/finding.ts'
import { type StageFall as Fall, greatestArea, type StageKind } from './rules/stage-fall.ts'
import { useStageData } from './use-stage-data.ts'
import { useStageWords } from './use-stage-words.ts'

export interface StageFallProps {
  readonly fall: Fall
  readonly losses: Losses
  /** Where points not reached come from. */
  readonly sources: LossSources
  readonly fileName: string
  readonly source: string
  readonly illustrative: boolean
}

/** From the maximum to the result, stage by stage: what the unit did not claim, what appraisal took, what an explanation won back; each by area. */
export function StageFall(props: StageFallProps) {
  const { fall, fileName, source, illustrative } = props
  const { t } = useLingui()
  const locale = useLocale()
  const words = useStageWords(props)
  const steps = useMemo(() => fall.steps.map(words.step), [fall, words])
  const title = useStageTitle(fall)
  return (
    <Figure
      title={title}
      remark={useStageRemark(fall, words.start)}
      data={useStageData(fall, words.labels)}
      fileName={fileName}
      source={source}
      illustrative={illustrative}
      hint={t`Bấm mũi tên lên, xuống để đọc từng giai đoạn.`}
    >
      <Waterfall
        label={title}
        steps={steps}
        max={fall.max}
        printedMax={exactText(fall.max, locale)}
        printedResult={formatDecimal(fall.result, 2, locale)}
        heads={words.heads}
        totals={words.totals}
        first={fall.claimOnly ? t`Tối đa của phần tự chấm` : t`Điểm tối đa`}
        last={fall.claimOnly ? t`Tự chấm` : t`Điểm đạt`}
      />
    </Figure>
  )
}

/** The finding: what each stage took or gave, and where appraisal took most. */
function useStageTitle(fall: Fall): string {
  const { t } = useLingui()
  const locale = useLocale()
  const points = (kind: StageKind): string | null => {
    const found = fall.steps.find((step) => step.kind === kind)
    return found && found.points > 0 ? formatDecimal(found.points, 2, locale) : null
  }
  const [from, to] = [exactText(fall.max, locale), formatDecimal(fall.result, 2, locale)]
  if (fall.claimOnly) return t`Đơn vị tự chấm ${to}/${from} điểm, chưa thẩm định`
  const [self, cut, won] = [points('self'), points('cut'), points('won')]
  const appraised = fall.steps.find(({ kind }) => kind === 'cut')
  const code = appraised && greatestArea(appraised)?.code
  const most = cut && code ? t`, nhiều nhất ở lĩnh vực ${code}` : ''
  const said = [
    self && t`đơn vị tự trừ ${self}`,
    cut && `${fall.hasSelf ? t`thẩm định bớt thêm ${cut}` : t`thẩm định trừ ${cut}`}${most}`,
    won && t`giải trình lấy lại ${won}`,
  ].filter(Boolean)
  const what = said.join('; ')
  return said.length > 0 ? t`Từ ${from} xuống ${to}: ${what}` : t`Từ ${from} đến ${to} theo giai đoạn`
}

/** How to read the drawing, and which stage is not on record. */
function useStageRemark({ hasSelf, unclaimed, steps }: Fall, start: number): string {
  const { t } = useLingui()
  const locale = useLocale()
  const from = exactText(start, locale)
  return [
    start > 0 && t`trục bắt đầu từ ${from}`,
    t`số trên thanh là lĩnh vực`,
    !hasSelf && t`không có số tự chấm`,
    unclaimed > 0 && t`${unclaimed} mục không tự chấm: điểm mất tính ở thẩm định`,
    steps.some(({ kind }) => kind === 'missing' || kind === 'notDue') && t`khung nét đứt: chưa chấm hoặc chưa đến kỳ`,
  ]
    .filter(Boolean)
    .join('; ')
}
