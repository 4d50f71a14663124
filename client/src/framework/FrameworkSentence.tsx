import { Trans } from '@lingui/react/macro'
import { useLocale } from '../kit/format/locale.ts'
import { pointsText } from './points-text.ts'
import { type Cuts, isAppraised, pointsOf } from './rules/cuts.ts'
import type { FrameworkRow } from './rules/framework-rows.ts'

export interface FrameworkSentenceProps {
  readonly maxPoints: number
  readonly cuts: Cuts<FrameworkRow>
  readonly leaves: number
}

/** How many points for how many criteria, where most of them lie, and who gives them. */
export function FrameworkSentence({ maxPoints, cuts, leaves }: FrameworkSentenceProps) {
  const locale = useLocale()
  const text = (value: number) => pointsText(value, locale)
  const max = <strong>{text(maxPoints)}</strong>
  const areas = cuts.areas.length
  if (leaves === 0) return <Printed max={max} cuts={cuts} />
  const heaviest = cuts.areas.reduce((most, each) => ((each.total ?? 0) > (most.total ?? 0) ? each : most))
  const title = heaviest.area.title
  const appraised = pointsOf(cuts.totals, isAppraised)
  const rest = pointsOf(cuts.totals, (part) => !isAppraised(part))
  return (
    <>
      <Trans>
        {max} điểm cho <strong>{leaves}</strong> tiêu chí trong {areas} lĩnh vực; nặng nhất là “{title}” với{' '}
        <strong>{text(heaviest.total ?? 0)}</strong> điểm.
      </Trans>{' '}
      {rest > 0 && (
        <Trans>
          Hội đồng thẩm định chấm <strong>{text(appraised)}</strong> điểm, khảo sát và số liệu kinh tế – xã hội cho{' '}
          <strong>{text(rest)}</strong>.
        </Trans>
      )}
    </>
  )
}

/** What a source prints of a framework whose leaves nobody has on record. */
function Printed({ max, cuts }: { readonly max: React.ReactNode; readonly cuts: Cuts<FrameworkRow> }) {
  const areas = cuts.areas.length
  const printed = cuts.areas.filter(({ total }) => total !== null).length
  if (areas === 0) return <Trans>{max} điểm; nguồn trên hồ sơ chưa in lĩnh vực và tiêu chí.</Trans>
  return (
    <Trans>
      {max} điểm, {areas} lĩnh vực; nguồn in điểm tối đa của <strong>{printed}</strong> lĩnh vực và không in tiêu chí
      thành phần.
    </Trans>
  )
}
