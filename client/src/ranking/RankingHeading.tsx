import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { type Choice, offered } from './rules/choose.ts'
import { useRankingView } from './use-ranking-view.ts'

export interface RankingHeadingProps {
  readonly choices: readonly Choice[]
  readonly at: Choice
  readonly year: number
  /** What the table shows, as it goes out; left out while there is nothing to show. */
  readonly spreadsheet?: ViewFiles['spreadsheet']
}

/** The title is the control: index, year and block are picked where they are read. */
export function RankingHeading({ choices, at, year, spreadsheet }: RankingHeadingProps) {
  const { t } = useLingui()
  const { open } = useRankingView()
  const locale = useLocale()
  const narrow = useNarrow()
  const { indices, years, blocks } = offered(choices, at)
  const { index } = at.framework
  const blockName = nameOf(at.block, locale)
  const options = (values: readonly (string | number)[]) =>
    values.map((value) => ({ value: `${value}`, label: `${value}` }))
  const openIndex = (index: string) =>
    open({
      bo: choices.find(({ framework }) => framework.index === index)?.framework.code,
      nam: undefined,
      khoi: undefined,
    })
  const openBlock = (code: string) =>
    open({ bo: undefined, khoi: code.toLowerCase(), nam: yearIn(choices, code, year) })
  const title = t`Xếp hạng ${index} ${year}, khối ${blockName}`
  useTitle(title)
  return (
    <PageHeading
      title={title}
      tag={<Standing at={at} />}
      actions={narrow ? undefined : <RankingActions spreadsheet={spreadsheet} />}
    >
      <Select variant="heading" label={t`Chỉ số`} value={index} options={options(indices)} onChange={openIndex} />
      <Select
        variant="heading"
        label={t`Năm`}
        value={`${year}`}
        options={options([...new Set([year, ...years])].sort((a, b) => b - a))}
        onChange={(value) => open({ bo: undefined, khoi: at.block?.code.toLowerCase(), nam: Number(value) })}
      />
      {!narrow && (
        <HeadingWord>
          <Trans>khối</Trans>
        </HeadingWord>
      )}
      <Select
        variant="heading"
        label={t`Khối`}
        value={at.block?.code ?? ''}
        options={blocks.map((block) => ({
          value: block.code,
          label: nameOf(block, locale),
          group: block.provenance === 'ILLUSTRATIVE' ? t`Minh họa, không có thật` : undefined,
        }))}
        onChange={openBlock}
      />
    </PageHeading>
  )
}

/** The year as it is where the block has a ranking of it; its newest otherwise. */
const yearIn = (choices: readonly Choice[], code: string, year: number): number | undefined =>
  choices.some((choice) => choice.block?.code === code && choice.year === year) ? year : undefined

/**
 * What kind of table it is: as its source printed it, or computed and how far settled; and whether it is real at all. What is
 * invented is never called official, however settled its year.
 */
function Standing({ at: { basis, provenance, standing } }: { readonly at: Choice }) {
  const { i18n } = useLingui()
  const settled = standing === 'OFFICIAL' || standing === 'CORRECTED'
  if (provenance === 'ILLUSTRATIVE' && standing === 'OFFICIAL') return <IllustrativeTag />
  return (
    <>
      {provenance === 'ILLUSTRATIVE' && <IllustrativeTag />}{' '}
      {basis === 'AS_PUBLISHED' ? (
        <Tag>
          <Trans>Như công bố</Trans>
        </Tag>
      ) : (
        <Tag variant={settled ? 'solid' : 'provisional'}>{i18n._(STANDING_WORDS[standing])}</Tag>
      )}
    </>
  )
}

const STANDING_WORDS: Readonly<Record<Choice['standing'], MessageDescriptor>> = {
  PRELIMINARY: msg`Tạm tính`,
  APPRAISED: msg`Đã thẩm định, chưa công bố`,
  OFFICIAL: msg`Chính thức`,
  CORRECTED: msg`Đã đính chính`,
}

const nameOf = (block: Choice['block'], locale: string): string =>
  (locale === 'en' ? block?.nameEn : null) ?? block?.name ?? ''

/** What is done with the view as it stands. On a phone it stands at the foot, after what is read. */
export function RankingActions({ spreadsheet }: Pick<RankingHeadingProps, 'spreadsheet'>) {
  const { search, change } = useRankingView()
  const projected = search['che-do'] === 'trinh-chieu'
  return (
    <>
      {!projected && <ViewActions spreadsheet={spreadsheet} />}
      <Button variant="quiet" onClick={() => change({ 'che-do': projected ? undefined : 'trinh-chieu' })}>
        {projected ? <Trans>Thoát trình chiếu</Trans> : <Trans>Trình chiếu</Trans>}
      </Button>
    </>
  )
}
