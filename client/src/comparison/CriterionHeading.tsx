import { Trans, useLingui } from '@lingui/react/macro'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select, type SelectOption } from '../kit/Select/Select.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { AcrossPickers, placeName } from './AcrossPickers.tsx'
import type { FoundCriterion } from './load-criterion.ts'
import { type TitledNode, titleOf } from './rules/criterion-nodes.ts'
import { useCriterionView } from './use-criterion-view.ts'

export interface CriterionHeadingProps {
  readonly loaded: FoundCriterion
  /** The table as it goes out; left out while there is nothing to show. */
  readonly spreadsheet?: ViewFiles['spreadsheet']
}

/** The title is the control: the node, the year and the block are picked where they are read. */
export function CriterionHeading({ loaded, spreadsheet }: CriterionHeadingProps) {
  const { t } = useLingui()
  const { open, openCode } = useCriterionView()
  const locale = useLocale()
  const narrow = useNarrow()
  const { choices, node, across, within } = loaded
  const { index, provenance } = choices.framework
  const name = `${node.code} ${titleOf(node, locale)}`
  const { year } = across
  const place = placeName(across, within, locale) ?? index
  const title = t`${name}, ${index} ${year}, ${place}`
  useTitle(title)
  return (
    <PageHeading
      title={title}
      tag={
        provenance === 'ILLUSTRATIVE' && (
          <Tag>
            <Trans>Minh họa</Trans>
          </Tag>
        )
      }
      actions={narrow ? undefined : <ViewActions spreadsheet={spreadsheet} />}
    >
      <Select
        variant="heading"
        label={t`Tiêu chí`}
        value={node.code}
        shown={name}
        options={nodeOptions(choices.nodes, locale)}
        onChange={openCode}
      />
      <HeadingWord>{index}</HeadingWord>
      <AcrossPickers across={across} within={within} open={open} />
    </PageHeading>
  )
}

/** Every node under the heading of its area, its code before its title. */
function nodeOptions(nodes: readonly TitledNode[], locale: string): readonly SelectOption[] {
  const areas = new Map<string, string>()
  return nodes.map((node) => {
    const label = `${node.code} ${titleOf(node, locale)}`
    const area = node.parent === null ? label : (areas.get(node.parent) ?? label)
    areas.set(node.id, area)
    return { value: node.code, label, group: area }
  })
}
