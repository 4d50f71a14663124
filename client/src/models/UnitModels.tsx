import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitModelsFragment, UnitModelsFragmentDoc } from '@par-atlas/schema/documents'
import { Summary, SummaryList, SummaryNote } from '../shared/Summary.tsx'

type Model = UnitModelsFragment['models']['nodes'][number]

const ROLE_WORDS: Readonly<Record<Model['adoption'][number]['role'], MessageDescriptor>> = {
  ORIGINATOR: msg`khởi xướng`,
  ADOPTER: msg`áp dụng`,
  NAMED_TOGETHER: msg`nguồn nêu chung cho nhiều đơn vị`,
}

/** Models and initiatives of a unit, in short, with what it has to do with each; nothing of a unit without any. */
export function UnitModels({ unit: from }: { readonly unit: FragmentType<UnitModelsFragment> }) {
  const { i18n } = useLingui()
  const { data: unit } = useSuspenseFragment({ fragment: UnitModelsFragmentDoc, fragmentName: 'UnitModels', from })
  const { nodes } = unit.models
  const total = unit.models.totalCount ?? nodes.length
  if (total === 0) return null
  const shown = nodes.length
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
        {nodes.map(({ id, name, year, adoption }) => {
          const role = adoption.find((each) => each.unit.id === unit.id)?.role
          return (
            <li key={id}>
              {name}{' '}
              <SummaryNote>{[`${year}`, role && i18n._(ROLE_WORDS[role])].filter(Boolean).join(' · ')}</SummaryNote>
            </li>
          )
        })}
      </SummaryList>
    </Summary>
  )
}
