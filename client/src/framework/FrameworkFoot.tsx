import { Trans } from '@lingui/react/macro'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Link } from '../kit/Link/Link.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import type { LoadedFramework } from './load-frameworks.ts'

/** What issued it, who keeps it. */
export function FrameworkFoot({ framework }: { readonly framework: LoadedFramework }) {
  const { legalBasis, owner, code } = framework
  const name = unitName(framework, useLocale())
  return (
    <SourceLine
      notes={
        owner && (
          <Trans>
            Do <UnitLink unit={owner} /> đặt ra và dùng cho đơn vị của mình.
          </Trans>
        )
      }
    >
      {legalBasis ? <Basis basis={legalBasis} /> : name} ({code}).
    </SourceLine>
  )
}

function Basis({ basis }: { readonly basis: NonNullable<LoadedFramework['legalBasis']> }) {
  const { number, title, issuer, issuedOn, url } = basis
  const words = [number, issuer, issuedOn && formatDate(issuedOn), title].filter(Boolean).join(', ')
  return url ? <Link href={url}>{words}</Link> : words
}
