import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import styles from './PublishedPage.module.css'
import { PublishedTable } from './PublishedTable.tsx'
import { PublishedTools } from './PublishedTools.tsx'
import { filterFigures } from './rules/filter-figures.ts'
import { usePublishedSpreadsheet } from './use-published-spreadsheet.ts'

const route = getRouteApi('/so-lieu')

/** Số đã công bố: every figure on record, as its source printed it; nothing is left out and nothing repaired. */
export function PublishedPage() {
  const { t } = useLingui()
  const { figures } = route.useLoaderData()
  const search = route.useSearch()
  const wanted = useDeferredValue(search)
  const shown = useMemo(() => filterFigures(figures, wanted), [figures, wanted])
  const spreadsheet = usePublishedSpreadsheet(shown)
  const title = t`Số đã công bố`
  useTitle(title)
  return (
    <div className={styles.page}>
      <PageHeading title={title} actions={<ViewActions spreadsheet={spreadsheet} />}>
        <strong>{title}</strong>
      </PageHeading>
      <Headline>
        <Finding shown={shown.length} contradicted={shown.filter(({ contradicts }) => contradicts.length > 0).length} />
      </Headline>
      <PublishedTools figures={figures} />
      <p className={styles.note}>
        <Link to="/ban-tin" className={linkClass()}>
          <Trans>Bản tin: số tổng không kèm từng dòng, và điều nguồn nói bằng lời</Trans>
        </Link>
      </p>
      {shown.length === 0 ? <NothingFound total={figures.length} /> : <PublishedTable figures={shown} />}
    </div>
  )
}

function Finding({ shown, contradicted }: { readonly shown: number; readonly contradicted: number }) {
  const locale = useLocale()
  const count = <strong>{formatCount(shown, locale)}</strong>
  const against = <strong>{formatCount(contradicted, locale)}</strong>
  return contradicted === 0 ? (
    <Trans>{count} số, mỗi số kèm nguồn.</Trans>
  ) : (
    <Trans>
      {count} số, mỗi số kèm nguồn; {against} số có nguồn khác in khác.
    </Trans>
  )
}

function NothingFound({ total }: { readonly total: number }) {
  const navigate = route.useNavigate()
  return (
    <Empty
      action={
        <Button variant="quiet" onClick={() => navigate({ search: {}, replace: true })}>
          <Trans>Xem cả {total} số</Trans>
        </Button>
      }
    >
      <Trans>Không có số nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
