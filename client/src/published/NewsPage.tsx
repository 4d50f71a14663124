import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { Page, Says, Section, Tools } from '../kit/Page/Page.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Empty } from '../kit/states/states.tsx'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { sourceWords } from '../shared/source-words.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import type { LoadedNews } from './load-news.ts'
import { type NewsSearch, STATEMENT_KINDS } from './news-search.ts'
import { KIND_WORDS } from './statement-words.ts'
import { useStatementColumns } from './use-statement-columns.tsx'
import { useTotalColumns } from './use-total-columns.tsx'

const route = getRouteApi('/ban-tin')

/** Bản tin: what news items state in totals without rows, and what they say in words; each with its source, nothing derived. */
export function NewsPage() {
  const { t } = useLingui()
  const loaded = route.useLoaderData()
  const { cua, loai } = route.useSearch()
  const title = t`Bản tin: nguồn nêu và nói gì`
  useTitle(title)
  const kind = loai === undefined ? null : STATEMENT_KINDS[loai]
  const totals = useMemo(() => loaded.totals.filter(({ subject }) => !cua || subject === cua), [loaded, cua])
  const statements = useMemo(
    () => loaded.statements.filter((each) => (!cua || each.subject === cua) && (kind === null || each.kind === kind)),
    [loaded, cua, kind],
  )
  const sources = [...new Set([...totals, ...statements].map(({ source }) => source))].join('; ')
  const [counted, said, from] = [totals.length, statements.length, new Set(sources.split('; ')).size]
  return (
    <Page>
      <PageHeading title={title} actions={<ViewActions />}>
        <strong>{title}</strong>
      </PageHeading>
      <Headline>
        <Trans>
          {counted} số tổng và {said} nhận định của {from} nguồn, giữ nguyên lời.
        </Trans>
      </Headline>
      <NewsTools loaded={loaded} />
      <Totals totals={totals} source={sources} />
      <Statements statements={statements} source={sources} />
    </Page>
  )
}

interface Cited {
  /** What the file is cited by. */
  readonly source: string
}

function Totals({ totals, source }: Cited & { readonly totals: LoadedNews['totals'] }) {
  const { t } = useLingui()
  const columns = useTotalColumns()
  const title = t`Số tổng do nguồn nêu`
  return (
    <Section id="so-tong" title={title}>
      <Says>
        {t`Nguồn không liệt kê từng dòng, nên số tổng đứng riêng và không được tách ra. “gần”, “trên” là lời của nguồn.`}
      </Says>
      {totals.length === 0 ? (
        <Empty>{t`Nguồn không nêu số tổng nào ở đây.`}</Empty>
      ) : (
        <RegisterTable
          caption={t`Các số tổng, mỗi số một dòng`}
          columns={columns.wide}
          phone={columns.phone}
          rows={totals}
          rowId={({ id }) => id}
          fileName="ban-tin-so-tong"
          source={source}
          illustrative={false}
        />
      )}
    </Section>
  )
}

function Statements({ statements, source }: Cited & { readonly statements: LoadedNews['statements'] }) {
  const { t } = useLingui()
  const columns = useStatementColumns()
  const title = t`Nguồn nói bằng lời`
  return (
    <Section id="nhan-dinh" title={title}>
      {statements.length === 0 ? (
        <Empty>{t`Không có nhận định nào khớp bộ lọc.`}</Empty>
      ) : (
        <RegisterTable
          caption={t`Các nhận định, mỗi câu một dòng`}
          columns={columns.wide}
          phone={columns.phone}
          rows={statements}
          rowId={({ id }) => id}
          fileName="ban-tin-nhan-dinh"
          source={source}
          illustrative={false}
        />
      )}
    </Section>
  )
}

function NewsTools({ loaded }: { readonly loaded: LoadedNews }) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<NewsSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const subjects = [...new Set([...loaded.totals, ...loaded.statements].map(({ subject }) => subject))]
  const kinds = Object.entries(STATEMENT_KINDS).map(([value, kind]) => ({ value, label: i18n._(KIND_WORDS[kind]) }))
  return (
    <Tools>
      <Select
        variant="inline"
        label={t`Của`}
        value={search.cua ?? ''}
        options={[
          { value: '', label: t`mọi đơn vị` },
          ...subjects.map((subject) => ({ value: subject, label: sourceWords(subject, locale) })),
        ]}
        onChange={(value) => change({ cua: value || undefined })}
      />
      <Select
        variant="inline"
        label={t`Nhận định`}
        value={search.loai ?? ''}
        options={[{ value: '', label: t`mọi loại` }, ...kinds]}
        onChange={(value) => change({ loai: (value || undefined) as NewsSearch['loai'] })}
      />
    </Tools>
  )
}
