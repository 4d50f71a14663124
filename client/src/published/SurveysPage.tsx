import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { Page, Says, Tools, WideTool } from '../kit/Page/Page.tsx'
import { HeadingWord, Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { UnitSearch } from '../units/UnitSearch.tsx'
import { unitName } from '../units/unit-name.ts'
import { Printed, PrintedRank } from './FigureParts.tsx'
import { SURVEY_INDICES } from './rules/survey-figures.ts'
import { SurveyEdition } from './SurveyEdition.tsx'
import { SurveyEditions } from './SurveyEditions.tsx'
import { SurveyUnit } from './SurveyUnit.tsx'
import { useSurveysView } from './use-surveys-view.ts'

/** Khảo sát: what surveys and outside indices say of a unit, each on its own scale, and the editions on record. */
export function SurveysPage() {
  const { t } = useLingui()
  const locale = useLocale()
  const { unit, change } = useSurveysView()
  const name = unit === null ? t`đơn vị chưa có số` : unitName(unit, locale)
  const title = t`Khảo sát và chỉ số bên ngoài: ${name}`
  useTitle(title)
  return (
    <Page>
      <PageHeading title={title} actions={<ViewActions />}>
        <HeadingWord>
          <Trans>Khảo sát và chỉ số bên ngoài</Trans>
        </HeadingWord>
        <strong>{name}</strong>
      </PageHeading>
      <Sentence />
      <Tools>
        <WideTool>
          <UnitSearch label={t`Xem đơn vị khác`} provenance="OFFICIAL" onPick={({ slug }) => change({ dv: slug })} />
        </WideTool>
      </Tools>
      <Says>
        <Trans>
          Mỗi chỉ số đo một việc, trên thang riêng và trong khối riêng: đặt cạnh nhau để đọc, không cộng lại và không
          lấy trung bình.
        </Trans>
      </Says>
      <SurveyUnit />
      <SurveyEditions />
      <SurveyEdition />
    </Page>
  )
}

/** The last figure of each index of the unit, with its scale and its rank. */
function Sentence() {
  const { own } = useSurveysView()
  const last = SURVEY_INDICES.flatMap((index) => {
    const [first] = own.filter((figure) => figure.index === index).toSorted((a, b) => b.year - a.year)
    return first ?? []
  })
  if (last.length === 0) {
    return (
      <Headline>
        <Trans>Kho chưa có số khảo sát hay chỉ số bên ngoài nào của đơn vị này.</Trans>
      </Headline>
    )
  }
  return (
    <Headline>
      {last.map(({ id, index, year, printed, scaleMax, rank, rankBase, rankNote }, at) => (
        <Fragment key={id}>
          {at > 0 && '; '}
          {index} {year}: <Printed text={printed} scaleMax={scaleMax} />
          {(rank !== null || rankNote !== null) && ', '}
          <PrintedRank rank={rank} base={rankBase} note={rankNote} />
        </Fragment>
      ))}
      {'.'}
    </Headline>
  )
}
