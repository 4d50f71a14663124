import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type CriterionModelsFragment, CriterionModelsFragmentDoc } from '@par-atlas/schema/documents'
import { Line, Section } from '../kit/Page/Page.tsx'
import { ModelLink } from './ModelLink.tsx'
import { STATE_WORDS } from './model-words.ts'

/** The models that serve a criterion or one below it, the latest year first; nothing of one that none serves. */
export function CriterionModels({ criterion: from }: { readonly criterion: FragmentType<CriterionModelsFragment> }) {
  const { i18n } = useLingui()
  const { data: criterion } = useSuspenseFragment({
    fragment: CriterionModelsFragmentDoc,
    fragmentName: 'CriterionModels',
    from,
  })
  const { nodes } = criterion.models
  const total = criterion.models.totalCount ?? nodes.length
  if (total === 0) return null
  const shown = nodes.length
  return (
    <Section
      id="mo-hinh-gan"
      title={
        shown < total ? (
          <Trans>
            Mô hình phục vụ mục này: {shown}/{total}, năm mới nhất trước
          </Trans>
        ) : (
          <Trans>Mô hình phục vụ mục này: {total}</Trans>
        )
      }
    >
      <ul>
        {nodes.map((model) => (
          <li key={model.id}>
            <ModelLink model={model} />
            <Line>{[`${model.year}`, i18n._(STATE_WORDS[model.state])].join(' · ')}</Line>
          </li>
        ))}
      </ul>
    </Section>
  )
}
