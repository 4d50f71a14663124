import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { unitName } from '../units/unit-name.ts'
import type { LoadedOverview } from './load-overview.ts'
import { yearsKnown } from './rules/choose-standing.ts'
import { useOverview } from './use-overview.ts'

/** The index whose years a unit without a ranking is told of. */
const INDEX = 'PAR INDEX'

interface OverviewHeadingProps extends ViewFiles {
  readonly loaded: LoadedOverview
}

/** The title is the control: unit and year are picked where they are read. */
export function OverviewHeading({ loaded, spreadsheet }: OverviewHeadingProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const { open } = useOverview()
  const { unit, ranking } = loaded
  const { year } = loaded.chosen
  const name = unitName(unit, locale)
  const index = ranking?.framework.index ?? INDEX
  const title = year === null ? t`Tổng quan của ${name}` : t`Tổng quan của ${name}, ${index} ${year}`
  useTitle(title)
  useIllustrative(unit.provenance === 'ILLUSTRATIVE')
  const units = new Map([unit, ...blockOf(loaded)].map((each) => [each.slug, unitName(each, locale)]))
  return (
    <PageHeading
      title={title}
      tag={<Marks loaded={loaded} />}
      actions={narrow ? undefined : <OverviewActions spreadsheet={spreadsheet} />}
    >
      <Select
        variant="heading"
        label={t`Đơn vị`}
        value={unit.slug}
        shown={<strong>{name}</strong>}
        options={[...units].map(([value, label]) => ({ value, label }))}
        onChange={(slug) => open({ 'don-vi': slug })}
      />
      <HeadingWord>{index}</HeadingWord>
      <Years loaded={loaded} />
      {ranking?.block && !narrow && <HeadingWord>{unitName(ranking.block, locale)}</HeadingWord>}
    </PageHeading>
  )
}

/** The units of the block in the order of their names. */
const blockOf = ({ ranking }: LoadedOverview) =>
  (ranking?.entries?.nodes ?? [])
    .map(({ unit }) => unit)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))

function Years({ loaded: { unit, chosen } }: Pick<OverviewHeadingProps, 'loaded'>) {
  const { t } = useLingui()
  const { open } = useOverview()
  if (chosen.year === null) return null
  const years = new Set([chosen.year, ...yearsKnown(unit.standings.nodes, unit.history)])
  return (
    <Select
      variant="heading"
      label={t`Năm`}
      value={`${chosen.year}`}
      options={[...years].sort((a, b) => b - a).map((year) => ({ value: `${year}`, label: `${year}` }))}
      onChange={(value) => open({ nam: Number(value) })}
    />
  )
}

/** What the figures are not: real, settled, or of a unit that still is. */
function Marks({ loaded: { unit, ranking } }: Pick<OverviewHeadingProps, 'loaded'>) {
  const last = unit.validTo === null ? null : formatDate(unit.validTo)
  return (
    <>
      {unit.provenance === 'ILLUSTRATIVE' && <IllustrativeTag />}{' '}
      {ranking?.basis === 'AS_PUBLISHED' && (
        <Tag>
          <Trans>Như công bố</Trans>
        </Tag>
      )}{' '}
      {ranking?.standing === 'PRELIMINARY' && (
        <Tag variant="provisional">
          <Trans>Chưa công bố</Trans>
        </Tag>
      )}{' '}
      {last !== null && (
        <Tag>
          <Trans>đến {last}</Trans>
        </Tag>
      )}
    </>
  )
}

/** What is done with the view as it stands. On a phone it stands at the foot, after what is read. */
export function OverviewActions({ spreadsheet }: ViewFiles) {
  const { projected, change } = useOverview()
  return (
    <>
      {!projected && <ViewActions spreadsheet={spreadsheet} />}
      <Button variant="quiet" onClick={() => change({ 'che-do': projected ? undefined : 'trinh-chieu' })}>
        {projected ? <Trans>Thoát trình chiếu</Trans> : <Trans>Trình chiếu</Trans>}
      </Button>
    </>
  )
}
