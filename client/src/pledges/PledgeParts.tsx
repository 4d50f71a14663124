import { Trans, useLingui } from '@lingui/react/macro'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDate } from '../kit/format/date.ts'
import { formatDecimal, formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Pledge } from './load-pledges.ts'
import { outcomeWords } from './pledge-words.ts'
import { againstPeers } from './rules/against-peers.ts'

interface Part {
  readonly pledge: Pledge
}

/** From where it starts, with the year of that. */
export function Baseline({ pledge: { baseline, baselineYear } }: Part) {
  const locale = useLocale()
  if (baseline === null) return <NoFigure />
  return (
    <>
      {formatDecimal(baseline, 2, locale)}
      {baselineYear !== null && (
        <Line>
          <Trans>năm {baselineYear}</Trans>
        </Line>
      )}
    </>
  )
}

/** What is to be reached, on its scale; of a pledge without a figure, that. */
export function Target({ pledge: { target, scaleMax } }: Part) {
  const locale = useLocale()
  if (target === null) {
    return (
      <Line>
        <Trans>không nêu chỉ tiêu bằng số</Trans>
      </Line>
    )
  }
  const scale = scaleMax === null ? null : formatDecimal(scaleMax, Number.isInteger(scaleMax) ? 0 : 2, locale)
  return (
    <>
      <strong>{formatDecimal(target, 2, locale)}</strong>
      {scale !== null && (
        <Line>
          <Trans>trên {scale}</Trans>
        </Line>
      )}
    </>
  )
}

/** The target against the unit's own past. */
export function AgainstTrend({ pledge: { target, ambition, ambitionEn } }: Part) {
  const locale = useLocale()
  const said = locale === 'en' ? ambitionEn : ambition
  if (said !== null) return said
  return target === null ? (
    <NoFigure />
  ) : (
    <Line>
      <Trans>chưa có số công bố của hai năm trước để so</Trans>
    </Line>
  )
}

/** Its rise against the median of the others, with how many they are. */
export function AgainstOthers({ pledge: { rise, peers } }: Part) {
  const words = usePeerWords()
  const locale = useLocale()
  const said = words(rise, peers.medianRise)
  if (said === null || peers.medianRise === null) return <NoFigure />
  const [median, count] = [formatSigned(peers.medianRise, 2, locale), peers.count]
  return (
    <>
      {said}
      <Line>
        <Trans>
          trung vị {median} của {count} đơn vị khác
        </Trans>
      </Line>
    </>
  )
}

/** How a rise stands to a median, in words; null where it cannot be said. */
export function usePeerWords() {
  const { t } = useLingui()
  return (rise: number | null, median: number | null): string | null => {
    const found = againstPeers(rise, median)
    return found && { ABOVE: t`Tăng nhiều hơn trung vị`, AS: t`Bằng trung vị`, BELOW: t`Tăng ít hơn trung vị` }[found]
  }
}

/** Who signed it, and when. */
export function Signed({ pledge: { signatory, signedOn } }: Part) {
  if (signatory === null && signedOn === null) return <NoFigure />
  return (
    <>
      {signatory ?? (
        <Line>
          <Trans>nguồn không nêu người ký</Trans>
        </Line>
      )}
      {signedOn !== null && <Line>{formatDate(signedOn)}</Line>}
    </>
  )
}

/** How it was kept, as somebody outside the unit judged it, and when. */
export function Outcome({ pledge: { outcome, judgedOn } }: Part) {
  const { i18n } = useLingui()
  return (
    <>
      {i18n._(outcomeWords(outcome))}
      {judgedOn !== null && <Line>{formatDate(judgedOn)}</Line>}
    </>
  )
}
