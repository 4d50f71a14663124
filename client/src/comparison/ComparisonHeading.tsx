import { Trans, useLingui } from '@lingui/react/macro'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { inSentence } from './rules/headline.ts'
import { type Occasion, offeredBy } from './rules/occasion.ts'
import { useComparisonView } from './use-comparison-view.ts'

export interface ComparisonHeadingProps {
  readonly occasions: readonly Occasion[]
  readonly occasion: Occasion | null
  /** How many units are compared. */
  readonly count: number
  readonly illustrative: boolean
  readonly files?: ViewFiles | undefined
}

/** The title is the control: index, year and block are picked where they are read. */
export function ComparisonHeading({ occasions, occasion, count, illustrative, files }: ComparisonHeadingProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const title = occasion
    ? t`So sánh ${count} đơn vị, ${occasion.framework.index} ${occasion.year}, khối ${nameOf(occasion.block, locale)}`
    : t`So sánh đơn vị`
  useTitle(title)
  useIllustrative(illustrative)
  const tag = illustrative ? <IllustrativeTag /> : occasion && !occasion.computed ? <PublishedTag /> : undefined
  return (
    <PageHeading title={title} tag={tag} actions={narrow ? undefined : <ViewActions {...files} />}>
      <strong>{count > 1 ? <Trans>So sánh {count} đơn vị</Trans> : <Trans>So sánh đơn vị</Trans>}</strong>
      {occasion && <Pickers occasions={occasions} occasion={occasion} />}
    </PageHeading>
  )
}

function PublishedTag() {
  return (
    <Tag>
      <Trans>Như công bố</Trans>
    </Tag>
  )
}

function Pickers({ occasions, occasion }: { readonly occasions: readonly Occasion[]; readonly occasion: Occasion }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { open } = useComparisonView()
  const { years, blocks, indices } = offeredBy(occasions, occasion)
  const option = (value: string | number) => ({ value: `${value}`, label: `${value}` })
  const openIndex = (index: string) =>
    open({
      bo: occasions.find(({ framework }) => framework.index === index)?.framework.code,
      nam: undefined,
      khoi: undefined,
    })
  const openYear = (year: number) => {
    const there = occasions.find((each) => each.year === year && each.block?.code === occasion.block?.code)
    // A year may belong to another version of the framework: the year decides.
    open({ nam: year, bo: there?.framework.code })
  }
  return (
    <>
      {indices.length > 1 ? (
        <Select
          variant="heading"
          label={t`Chỉ số`}
          value={occasion.framework.index}
          options={indices.map(option)}
          onChange={openIndex}
        />
      ) : (
        <HeadingWord>{occasion.framework.index}</HeadingWord>
      )}
      <Select
        variant="heading"
        label={t`Năm`}
        value={`${occasion.year}`}
        options={years.map(option)}
        onChange={(value) => openYear(Number(value))}
      />
      {blocks.length > 1 ? (
        <>
          <HeadingWord>
            <Trans>khối</Trans>
          </HeadingWord>
          <Select
            variant="heading"
            label={t`Khối`}
            value={occasion.block?.code ?? ''}
            options={blocks.map((block) => ({ value: block.code, label: nameOf(block, locale) }))}
            onChange={(code) => open({ khoi: code.toLowerCase() })}
          />
        </>
      ) : (
        occasion.block && (
          <HeadingWord>
            <Trans>khối</Trans> {nameOf(occasion.block, locale)}
          </HeadingWord>
        )
      )}
    </>
  )
}

/** The name of a block as it follows the word khối: without that word, its first letter small. */
export function nameOf(block: Occasion['block'], locale: string): string {
  const name = (locale === 'en' ? block?.nameEn : null) ?? block?.name ?? ''
  return inSentence(name.replace(/^Khối /u, ''), locale)
}
