import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { type CriterionItemsFragment, CriterionItemsFragmentDoc } from '@par-atlas/schema/documents'
import { DirectiveItemLine } from './DirectiveItemLine.tsx'
import styles from './DirectivesPage.module.css'

/** What conclusions of meetings ask for at a criterion or below it; nothing of one of which none speaks. */
export function CriterionItems({ criterion: from }: { readonly criterion: FragmentType<CriterionItemsFragment> }) {
  const { data: criterion } = useSuspenseFragment({
    fragment: CriterionItemsFragmentDoc,
    fragmentName: 'CriterionItems',
    from,
  })
  const { nodes } = criterion.directiveItems
  const total = criterion.directiveItems.totalCount ?? nodes.length
  if (total === 0) return null
  const shown = nodes.length
  return (
    <section className={styles.tied} aria-labelledby="ket-luan-gan">
      <h2 id="ket-luan-gan">
        {shown < total ? (
          <Trans>
            Kết luận về mục này: {shown}/{total}, cuộc họp mới nhất trước
          </Trans>
        ) : (
          <Trans>Kết luận về mục này: {total}</Trans>
        )}
      </h2>
      <ul>
        {nodes.map((item) => (
          <li key={item.id}>
            <DirectiveItemLine item={item} who={item.addressees} />
          </li>
        ))}
      </ul>
    </section>
  )
}
