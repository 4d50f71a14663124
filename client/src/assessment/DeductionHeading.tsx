import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { type Named, unitName } from '../units/unit-name.ts'
import type { DeductionUnit } from './load-deductions.ts'
import { blockOf, offeredAssessments } from './rules/choose-assessment.ts'
import { useDeductionView } from './use-deduction-view.ts'

export interface HeadingUnit extends Named {
  readonly slug: string
}

export interface DeductionHeadingProps {
  readonly unit: DeductionUnit
  /** The assessment shown. */
  readonly at: DeductionUnit['assessments']['nodes'][number]
  readonly year: number
  /** Units of the block, to go to from here; the unit alone while they are on their way. */
  readonly others?: readonly HeadingUnit[] | undefined
  /** Nothing of this year is published yet. */
  readonly unpublished?: boolean | undefined
  readonly spreadsheet?: ViewFiles['spreadsheet']
}

/** The title is the control: unit, index, year and framework are picked where they are read. */
export function DeductionHeading({ unit, at, year, others, unpublished = false, spreadsheet }: DeductionHeadingProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const { open } = useDeductionView()
  const { years, frameworks } = offeredAssessments(unit.assessments.nodes, at)
  const block = blockOf(unit.blocks, year)
  const name = unitName(unit, locale)
  const { index } = at.framework
  const title = t`Điểm bị trừ của ${name}, ${index} ${year}`
  useTitle(title)
  const illustrative = unit.provenance === 'ILLUSTRATIVE'
  useIllustrative(illustrative)
  const units = others?.some(({ slug }) => slug === unit.slug) ? others : [unit]
  return (
    <PageHeading
      title={title}
      tag={<Marks illustrative={illustrative} unpublished={unpublished} />}
      actions={narrow ? undefined : <ViewActions spreadsheet={spreadsheet} />}
    >
      <Select
        variant="heading"
        label={t`Đơn vị`}
        value={unit.slug}
        shown={<strong>{name}</strong>}
        options={units.map((other) => ({ value: other.slug, label: unitName(other, locale) }))}
        onChange={(slug) =>
          navigate({ to: '/don-vi/$slug/tru-diem', params: { slug }, search: (known) => known, resetScroll: false })
        }
      />
      <HeadingWord>{index}</HeadingWord>
      <Select
        variant="heading"
        label={t`Năm`}
        value={`${year}`}
        options={[...new Set([year, ...years])]
          .sort((a, b) => b - a)
          .map((each) => ({ value: `${each}`, label: `${each}` }))}
        onChange={(value) => open({ nam: Number(value), bo: undefined })}
      />
      {frameworks.length > 1 && (
        <Select
          variant="heading"
          label={t`Bộ tiêu chí`}
          value={at.framework.code}
          options={frameworks.map((framework) => ({ value: framework.code, label: framework.code }))}
          onChange={(bo) => open({ bo })}
        />
      )}
      {block && !narrow && <HeadingWord>{unitName(block, locale)}</HeadingWord>}
    </PageHeading>
  )
}

/** What the figures are not: real, or published. */
function Marks({ illustrative, unpublished }: { readonly illustrative: boolean; readonly unpublished: boolean }) {
  return (
    <>
      {illustrative && <IllustrativeTag />}
      {unpublished && (
        <Tag variant="provisional">
          <Trans>Chưa công bố</Trans>
        </Tag>
      )}
    </>
  )
}
