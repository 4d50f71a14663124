import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitModelsFragment, UnitModelsFragmentDoc } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { Summary, SummaryList, SummaryNote } from '../shared/Summary.tsx'
import { ModelLink } from './ModelLink.tsx'
import { STATE_WORDS } from './model-words.ts'

type Model = UnitModelsFragment['models']['nodes'][number]

const ROLE_WORDS: Readonly<Record<Model['adoption'][number]['role'], MessageDescriptor>> = {
  ORIGINATOR: msg`khởi xướng`,
  ADOPTER: msg`áp dụng`,
  NAMED_TOGETHER: msg`nguồn nêu chung cho nhiều đơn vị`,
}

/** Models and initiatives of a unit, in short, with what it has to do with each; nothing of a unit without any. */
export function UnitModels({ unit: from }: { readonly unit: FragmentType<UnitModelsFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitModelsFragmentDoc, fragmentName: 'UnitModels', from })
  const { nodes } = unit.models
  const total = unit.models.totalCount ?? nodes.length
  if (total === 0) return null
  const shown = nodes.length
  const illustrative = unit.provenance === 'ILLUSTRATIVE' ? (true as const) : undefined
  return (
    <Summary
      id="mo-hinh"
      title={
        shown < total ? (
          <Trans>
            Mô hình, sáng kiến: {shown}/{total}, năm mới nhất trước
          </Trans>
        ) : (
          <Trans>Mô hình, sáng kiến: {total}</Trans>
        )
      }
    >
      <SummaryList>
        {nodes.map((model) => (
          <li key={model.id}>
            <ModelLine model={model} unit={unit.id} />
          </li>
        ))}
      </SummaryList>
      <p>
        <Link to="/mo-hinh" search={{ 'minh-hoa': illustrative, dv: unit.slug }} className={linkClass()}>
          <Trans>Xem ở trang Mô hình</Trans>
        </Link>
      </p>
    </Summary>
  )
}

/** A model with its year, how far it has come, and what the unit has to do with it. */
function ModelLine({ model, unit }: { readonly model: Model; readonly unit: string }) {
  const { i18n } = useLingui()
  const { year, state, adoption } = model
  const role = adoption.find((each) => each.unit.id === unit)?.role
  return (
    <>
      <ModelLink model={model} />{' '}
      <SummaryNote>
        {[`${year}`, role && i18n._(ROLE_WORDS[role]), i18n._(STATE_WORDS[state])].filter(Boolean).join(' · ')}
      </SummaryNote>
    </>
  )
}
