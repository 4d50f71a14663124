import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { unitName } from '../units/unit-name.ts'
import { blockName, CriterionActions } from './CriterionHeading.tsx'
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
  const place = within ? unitName(within, locale) : across.block ? blockName(across.block, locale) : ''
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
      actions={narrow ? undefined : <CriterionActions />}
    >
      <strong>
        <Trans>Bản đồ nhiệt</Trans>
      </strong>
      <HeadingWord>{index}</HeadingWord>
      <Select
        variant="heading"
        label={t`Năm`}
        value={`${year}`}
        options={across.years.map((each) => ({ value: `${each}`, label: `${each}` }))}
        onChange={(value) => open({ nam: Number(value) })}
      />
      {across.block && (
        <Select
          variant="heading"
          label={t`Khối`}
          value={across.block.code}
          options={across.blocks.map((block) => ({ value: block.code, label: blockName(block, locale) }))}
          onChange={(block) => open({ khoi: block.toLowerCase() })}
        />
      )}
      {within && (
        <>
          <HeadingWord>
            <Trans>trong {unitName(within, locale)}</Trans>
          </HeadingWord>
          <Button variant="quiet" onClick={() => open({ trong: undefined })}>
            <Trans>Bỏ giới hạn</Trans>
          </Button>
        </>
      )}
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
