import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { unitName } from '../units/unit-name.ts'
import type { BoardProps } from './PlanBoard.tsx'
import { usePlanView, WHOLE } from './use-plan-view.ts'

/** The title is the control: the year is picked where it is read; the unit leads to its page. */
export function PlanHeading({ loaded, spreadsheet }: BoardProps & ViewFiles) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const { open } = usePlanView()
  const { unit, plan } = loaded
  const name = unitName(unit, locale)
  const { year } = plan
  const title = t`Kế hoạch cải cách hành chính năm ${year}, ${name}`
  useTitle(title)
  const years = [...new Set(unit.plans.nodes.map((each) => each.year))]
  return (
    <PageHeading
      title={title}
      tag={plan.provenance === 'ILLUSTRATIVE' && <IllustrativeTag />}
      actions={narrow ? undefined : <ViewActions spreadsheet={spreadsheet} />}
    >
      <strong>
        <Trans>Kế hoạch</Trans>
      </strong>
      <Link to="/don-vi/$slug" params={{ slug: unit.slug }} className={linkClass('name')}>
        <strong>{name}</strong>
      </Link>
      <HeadingWord>
        <Trans>năm</Trans>
      </HeadingWord>
      <Select
        variant="heading"
        label={t`Năm`}
        value={`${year}`}
        options={years.map((each) => ({ value: `${each}`, label: `${each}` }))}
        onChange={(value) => open({ ...WHOLE, 'don-vi': unit.slug, nam: Number(value) })}
      />
    </PageHeading>
  )
}
