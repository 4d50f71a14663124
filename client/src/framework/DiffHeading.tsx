import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { unitName } from '../units/unit-name.ts'

const route = getRouteApi('/bo-tieu-chi/so-sanh')

/** Both versions are picked in the title; the second among those of the first one's provenance. */
export function DiffHeading({ spreadsheet }: Pick<ViewFiles, 'spreadsheet'>) {
  const { t } = useLingui()
  const locale = useLocale()
  const navigate = route.useNavigate()
  const { choices, pair } = route.useLoaderData()
  const find = (code: string | undefined) => choices.find((each) => each.code === code)
  const [from, to] = [find(pair?.from), find(pair?.to)]
  const name = (each: typeof from) => (each ? unitName(each, locale) : '–')
  const title = t`So sánh ${name(from)} với ${name(to)}`
  useTitle(title)
  const option = (each: (typeof choices)[number]) => ({
    value: each.code,
    label: `${each.code}, ${unitName(each, locale)}`,
  })
  const like = choices.filter(({ provenance }) => provenance === from?.provenance)
  return (
    <PageHeading
      title={title}
      tag={from?.provenance === 'ILLUSTRATIVE' && <IllustrativeTag />}
      actions={<ViewActions spreadsheet={spreadsheet} />}
    >
      <HeadingWord>
        <Trans>So sánh</Trans>
      </HeadingWord>
      <Select
        variant="heading"
        label={t`Bản so từ`}
        value={from?.code ?? ''}
        shown={from?.code}
        options={choices.map(option)}
        onChange={(tu) => navigate({ search: { tu, den: undefined } })}
      />
      <HeadingWord>
        <Trans>với</Trans>
      </HeadingWord>
      <Select
        variant="heading"
        label={t`Bản so đến`}
        value={to?.code ?? ''}
        shown={to?.code}
        options={like.map(option)}
        onChange={(den) => navigate({ search: (known) => ({ ...known, tu: from?.code, den }) })}
      />
    </PageHeading>
  )
}
