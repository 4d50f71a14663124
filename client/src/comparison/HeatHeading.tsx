import { Trans, useLingui } from '@lingui/react/macro'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { unitName } from '../units/unit-name.ts'
import { AcrossPickers, placeName } from './AcrossPickers.tsx'
import type { LoadedHeatMap } from './load-heat-map.ts'
import { useHeatView } from './use-heat-view.ts'

/** The title is the control: framework, year and block are picked where they are read. */
export function HeatHeading({ loaded }: { readonly loaded: LoadedHeatMap }) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const { open, openFramework } = useHeatView()
  const { choices, frameworks, across, within } = loaded
  const { index, code, provenance } = choices.framework
  const { year } = across
  const place = placeName(across, within, locale) ?? code
  const title = t`Bản đồ nhiệt ${index} ${year}, ${place}`
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
      actions={narrow ? undefined : <ViewActions />}
    >
      <strong>
        <Trans>Bản đồ nhiệt</Trans>
      </strong>
      <HeadingWord>{index}</HeadingWord>
      <AcrossPickers across={across} within={within} open={open} />
      {frameworks.length > 1 && (
        <Select
          variant="heading"
          label={t`Bộ tiêu chí`}
          value={code}
          options={frameworks.map((framework) => ({ value: framework.code, label: unitName(framework, locale) }))}
          onChange={openFramework}
        />
      )}
    </PageHeading>
  )
}
