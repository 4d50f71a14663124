import type { FragmentType } from '@apollo/client'
import { useQuery, useSuspenseFragment } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { DossierSummaryDocument, type UnitDossiersFragment, UnitDossiersFragmentDoc } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { Summary } from '../shared/Summary.tsx'
import { DossierSentence } from './DossierSentence.tsx'
import { usePeriodWords } from './dossier-words.ts'

/** What became of the dossiers of a unit in the latest period told, in short; nothing of a unit without reports. */
export function UnitDossiers({ unit: from }: { readonly unit: FragmentType<UnitDossiersFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitDossiersFragmentDoc, fragmentName: 'UnitDossiers', from })
  return unit.dossierPeriod === null ? null : <Told unit={unit} period={unit.dossierPeriod} />
}

interface ToldProps {
  readonly unit: UnitDossiersFragment
  readonly period: NonNullable<UnitDossiersFragment['dossierPeriod']>
}

function Told({ unit, period: { from, to } }: ToldProps) {
  const period = usePeriodWords()({ from, to })
  const { data } = useQuery(DossierSummaryDocument, { variables: { unit: unit.id, from, to } })
  const overview = data?.dossierOverview
  const shown = overview?.sum ?? overview?.reports[0]
  return (
    <Summary id="ho-so" title={<Trans>Hồ sơ, {period}</Trans>}>
      <p>{shown && <DossierSentence shown={shown} />}</p>
      <p>
        <Link to="/ho-so" search={{ dv: unit.slug, tu: from, den: to }} className={linkClass()}>
          <Trans>Xem ở trang Hồ sơ</Trans>
        </Link>
      </p>
    </Summary>
  )
}
