import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { cx } from '../kit/cx.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { unitName } from '../units/unit-name.ts'
import styles from './framework.module.css'

const route = getRouteApi('/bo-tieu-chi/$code')

/** The title is the control: another version or another level is picked where its name is read. */
export function FrameworkHeading({ spreadsheet }: Pick<ViewFiles, 'spreadsheet'>) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const { choice, choices } = route.useLoaderData()
  const navigate = route.useNavigate()
  const title = choice ? unitName(choice, locale) : ''
  useTitle(title)
  return (
    <PageHeading
      title={title}
      tag={choice?.provenance === 'ILLUSTRATIVE' && <IllustrativeTag />}
      actions={narrow ? undefined : <FrameworkActions spreadsheet={spreadsheet} />}
    >
      <Select
        variant="heading"
        label={t`Bộ tiêu chí`}
        value={choice?.code ?? ''}
        options={choices.map((each) => ({
          value: each.code,
          label: unitName(each, locale),
          group: each.provenance === 'ILLUSTRATIVE' ? t`Minh họa` : t`Chính thức`,
        }))}
        onChange={(code) => navigate({ to: '/bo-tieu-chi/$code', params: { code }, search: {} })}
      />
    </PageHeading>
  )
}

/** What is done with the framework as it stands. On a phone it stands at the foot, after what is read. */
export function FrameworkActions({ spreadsheet }: Pick<ViewFiles, 'spreadsheet'>) {
  const { choice, earlier, later } = route.useLoaderData()
  const told = (each: typeof choice) => each !== null && each.leafCount > 0
  return (
    <>
      {told(choice) && told(earlier) && (
        <Compare from={earlier?.code} to={choice?.code}>
          <Trans>So với bản trước</Trans>
        </Compare>
      )}
      {told(choice) && told(later) && (
        <Compare from={choice?.code} to={later?.code}>
          <Trans>So với bản sau</Trans>
        </Compare>
      )}
      <ViewActions spreadsheet={spreadsheet} />
    </>
  )
}

interface CompareProps {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly children: React.ReactNode
}

function Compare({ from, to, children }: CompareProps) {
  return (
    <Link to="/bo-tieu-chi/so-sanh" search={{ tu: from, den: to }} className={cx(linkClass(), styles.compare)}>
      {children}
    </Link>
  )
}
