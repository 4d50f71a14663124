import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitIdentityFragment, UnitIdentityFragmentDoc } from '@par-atlas/schema/documents'
import type { ReactNode } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { sourceWords } from '../shared/source-words.ts'
import { blockSpans } from './rules/block-spans.ts'
import { UnitLink } from './UnitLink.tsx'
import styles from './unit.module.css'
import { KIND_WORDS, TYPE_WORDS } from './unit-words.ts'

/** The small facts of a unit: kind, type, code, region, parent, validity, blocks. */
export function UnitIdentity({ unit: from }: { readonly unit: FragmentType<UnitIdentityFragment> }) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const { data: unit } = useSuspenseFragment({ fragment: UnitIdentityFragmentDoc, fragmentName: 'UnitIdentity', from })
  const blocks = blockSpans(unit.blocks).map(({ block, from, to, ranked }) => {
    const name = (locale === 'en' ? block.nameEn : null) ?? block.name
    const years = from === to ? `${from}` : `${from}–${to}`
    return ranked ? `${name} (${years})` : t`${name} (${years}, không xếp hạng)`
  })
  return (
    <dl className={styles.facts}>
      <Fact name={t`Cấp`}>{i18n._(KIND_WORDS[unit.kind])}</Fact>
      {unit.type && <Fact name={t`Loại`}>{i18n._(TYPE_WORDS[unit.type])}</Fact>}
      {unit.code && <Fact name={t`Mã`}>{unit.code}</Fact>}
      {unit.region && <Fact name={t`Vùng`}>{sourceWords(unit.region, locale)}</Fact>}
      {unit.parent && (
        <Fact name={t`Trực thuộc`}>
          <UnitLink unit={unit.parent} />
        </Fact>
      )}
      <Fact name={t`Hiệu lực`}>
        <Validity from={unit.validFrom} to={unit.validTo} />
      </Fact>
      {blocks.length > 0 && <Fact name={t`Khối`}>{blocks.join('; ')}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** From and to, both days included; null where the source does not say, or where it goes on. */
export function Validity({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  if (from && to)
    return (
      <Trans>
        từ {formatDate(from)} đến {formatDate(to)}
      </Trans>
    )
  if (from) return <Trans>từ {formatDate(from)}</Trans>
  if (to) return <Trans>đến {formatDate(to)}</Trans>
  return <Trans>chưa ghi ngày hết</Trans>
}
