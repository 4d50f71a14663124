import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitPledgesFragment, UnitPledgesFragmentDoc } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../kit/format/date.ts'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Summary, SummaryList, SummaryNote } from '../shared/Summary.tsx'
import { outcomeWords } from './pledge-words.ts'

type Pledge = UnitPledgesFragment['pledges']['nodes'][number]

/** What a unit pledged for indices, each with who signed it and where it was found; nothing of a unit without pledges. */
export function UnitPledges({ unit: from }: { readonly unit: FragmentType<UnitPledgesFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitPledgesFragmentDoc, fragmentName: 'UnitPledges', from })
  const { nodes } = unit.pledges
  if (nodes.length === 0) return null
  const illustrative = unit.provenance === 'ILLUSTRATIVE' ? (true as const) : undefined
  return (
    <Summary id="cam-ket" title={<Trans>Cam kết nâng cao chỉ số</Trans>}>
      <SummaryList>
        {nodes.map((pledge) => (
          <li key={pledge.id}>
            <Pledged pledge={pledge} />
          </li>
        ))}
      </SummaryList>
      <p>
        <Link to="/cam-ket" search={{ 'minh-hoa': illustrative, dv: unit.slug }} className={linkClass()}>
          <Trans>Xem ở trang Cam kết</Trans>
        </Link>
      </p>
    </Summary>
  )
}

function Pledged({ pledge }: { readonly pledge: Pledge }) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const { index, year, baseline, baselineYear, target, signatory, signedOn, words, outcome, source } = pledge
  const goal = target === null ? t`nguồn không nêu mức` : formatDecimal(target, 2, locale)
  const start = baseline === null ? null : formatDecimal(baseline, 2, locale)
  const day = signedOn === null ? null : formatDate(signedOn)
  const notes = [
    start !== null && (baselineYear === null ? t`mốc ${start}` : t`mốc ${start} năm ${baselineYear}`),
    signatory,
    day !== null && t`ký ngày ${day}`,
    i18n._(outcomeWords(outcome)),
    words,
    source,
  ]
  return (
    <>
      <Trans>
        {index} năm {year}: <strong>{goal}</strong>
      </Trans>{' '}
      <SummaryNote>{notes.filter(Boolean).join(' · ')}</SummaryNote>
    </>
  )
}
