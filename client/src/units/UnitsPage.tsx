import { type QueryRef, useQueryRefHandlers, useReadQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import type {
  UnitsOfEveryKindQuery,
  UnitsOfEveryKindQueryVariables,
  UnitsPageQuery,
  UnitsPageQueryVariables,
} from '@par-atlas/schema/documents'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense, useTransition } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { formatDate } from '../kit/format/date.ts'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import styles from './UnitsPage.module.css'
import { UnitsTable } from './UnitsTable.tsx'
import { UnitsTools } from './UnitsTools.tsx'
import { KIND_WORDS } from './unit-words.ts'
import { KIND_SLUGS, shownKind, UNIT_KINDS, type UnitKindName } from './units-search.ts'
import { useUnitsSpreadsheet } from './use-units-spreadsheet.ts'

const route = getRouteApi('/don-vi')

/** Danh sách đơn vị: who was in force on a day, or who was ever called by the words searched for. */
export function UnitsPage() {
  const { t } = useLingui()
  const { one, every } = route.useLoaderData()
  const search = route.useSearch()
  const spreadsheet = useUnitsSpreadsheet(search)
  const illustrative = search['minh-hoa'] ?? false
  const title = illustrative ? t`Đơn vị minh họa` : t`Đơn vị`
  useTitle(title)
  useIllustrative(illustrative)
  return (
    <div className={styles.page}>
      <PageHeading
        title={title}
        tag={illustrative && <IllustrativeTag />}
        actions={<ViewActions spreadsheet={spreadsheet} />}
      >
        <strong>{title}</strong>
      </PageHeading>
      <UnitsTools />
      <Suspense fallback={<BlockLoading height={900} />}>
        {one ? <OneKind query={one} /> : <EveryKind query={every} />}
      </Suspense>
    </div>
  )
}

function OneKind({ query }: { readonly query: QueryRef<UnitsPageQuery, UnitsPageQueryVariables> }) {
  const { data } = useReadQuery(query)
  const { t } = useLingui()
  const { units } = data
  if (!units || units.nodes.length === 0) return <NothingFound />
  return (
    <>
      <Finding total={units.totalCount ?? units.nodes.length} />
      <UnitsTable caption={t`Danh sách đơn vị`} units={units.nodes} />
      {units.pageInfo.hasNextPage && <More query={query} after={units.pageInfo.endCursor} />}
    </>
  )
}

/** The first of each kind under its name and number, with the way to all of them. */
function EveryKind({ query }: { readonly query: QueryRef<UnitsOfEveryKindQuery, UnitsOfEveryKindQueryVariables> }) {
  const { data } = useReadQuery(query)
  const kinds = UNIT_KINDS.flatMap((kind) => {
    const units = data[kind]
    return units && units.nodes.length > 0
      ? [{ kind, units: units.nodes, total: units.totalCount ?? units.nodes.length }]
      : []
  })
  if (kinds.length === 0) return <NothingFound />
  return (
    <>
      <Finding total={kinds.reduce((sum, { total }) => sum + total, 0)} />
      {kinds.map((each) => (
        <KindSection key={each.kind} {...each} />
      ))}
    </>
  )
}

interface KindSectionProps {
  readonly kind: UnitKindName
  readonly units: NonNullable<UnitsPageQuery['units']>['nodes']
  readonly total: number
}

function KindSection({ kind, units, total }: KindSectionProps) {
  const { i18n } = useLingui()
  const navigate = route.useNavigate()
  const name = i18n._(KIND_WORDS[kind])
  const count = formatCount(total, useLocale())
  return (
    <section className={styles.kind} aria-labelledby={KIND_SLUGS[kind]}>
      <h2 id={KIND_SLUGS[kind]}>
        {name} <span className={styles.count}>{count}</span>
      </h2>
      <UnitsTable caption={name} units={units} />
      {total > units.length && (
        <Button variant="quiet" onClick={() => navigate({ search: (known) => ({ ...known, loai: KIND_SLUGS[kind] }) })}>
          <Trans>
            Xem cả {count} đơn vị: {name}
          </Trans>
        </Button>
      )}
    </section>
  )
}

function Finding({ total }: { readonly total: number }) {
  const { i18n } = useLingui()
  const { q, ngay, loai } = route.useSearch()
  const count = <strong>{formatCount(total, useLocale())}</strong>
  const kind = shownKind({ loai, q })
  const words = kind && i18n._(KIND_WORDS[kind])
  const what = words ? words.charAt(0).toLowerCase() + words.slice(1) : <Trans context="số nhiều">đơn vị</Trans>
  const day = ngay && formatDate(ngay)
  return (
    <Headline>
      {q ? (
        <Trans>
          {count} {what} từng mang tên có “{q}”.
        </Trans>
      ) : day ? (
        <Trans>
          {count} {what} có hiệu lực ngày {day}.
        </Trans>
      ) : (
        <Trans>
          {count} {what} còn hiệu lực hôm nay.
        </Trans>
      )}
    </Headline>
  )
}

function NothingFound() {
  const navigate = route.useNavigate()
  return (
    <Empty
      action={
        <Button variant="quiet" onClick={() => navigate({ search: {}, replace: true })}>
          <Trans>Xem mọi đơn vị còn hiệu lực</Trans>
        </Button>
      }
    >
      <Trans>Không có đơn vị nào khớp.</Trans>
    </Empty>
  )
}

interface MoreProps {
  readonly query: QueryRef<UnitsPageQuery, UnitsPageQueryVariables>
  readonly after: string | null
}

/** The next hundred, joined to those already shown. */
function More({ query, after }: MoreProps) {
  const { fetchMore } = useQueryRefHandlers(query)
  const [pending, start] = useTransition()
  const more = () =>
    start(() => {
      fetchMore({ variables: { after } })
    })
  return (
    <Button onClick={more} disabled={pending}>
      <Trans>Xem thêm 100 đơn vị</Trans>
    </Button>
  )
}
