import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { DayField } from '../kit/Field/DayField.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { HeadingWord, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { unitName } from '../units/unit-name.ts'
import type { DossierSearch } from './dossier-search.ts'
import { usePeriodWords } from './dossier-words.ts'
import styles from './dossiers.module.css'
import type { LoadedDossiers } from './load-dossiers.ts'
import { offeredPeriods, type Period } from './rules/periods.ts'

const route = getRouteApi('/ho-so')

interface HeadingProps {
  readonly loaded: LoadedDossiers
  readonly spreadsheet: ViewFiles['spreadsheet']
}

/** The title is the control: unit, period and field are picked where they are read. */
export function DossierHeading({ loaded, spreadsheet }: HeadingProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const change = useChange()
  const periodWords = usePeriodWords()
  const { choices, field } = loaded
  const { unit, period } = choices
  const [name, when] = [unitName(unit, locale), periodWords(period)]
  const title = t`Hồ sơ thủ tục hành chính: ${name}, ${when}`
  useTitle(title)
  const illustrative = unit.provenance === 'ILLUSTRATIVE'
  useIllustrative(illustrative)
  const units = new Map([unit, ...choices.units].map((each) => [each.slug, unitName(each, locale)]))
  const fields = [...new Set([...loaded.fields, ...(field === null ? [] : [field])])]
  return (
    <>
      <PageHeading
        title={title}
        tag={illustrative && <IllustrativeTag />}
        actions={narrow ? undefined : <ViewActions spreadsheet={spreadsheet} />}
      >
        <HeadingWord>
          <Trans>Hồ sơ</Trans>
        </HeadingWord>
        <Select
          variant="heading"
          label={t`Đơn vị`}
          value={unit.slug}
          shown={<strong>{name}</strong>}
          options={[...units].map(([value, label]) => ({ value, label }))}
          onChange={(dv) => change({ dv, tu: undefined, den: undefined, 'linh-vuc': undefined })}
        />
        <PeriodSelect loaded={loaded} />
        {fields.length > 0 && (
          <Select
            variant="heading"
            label={t`Lĩnh vực`}
            value={field ?? ''}
            options={[{ value: '', label: t`mọi lĩnh vực` }, ...fields.map((value) => ({ value, label: value }))]}
            onChange={(value) => change({ 'linh-vuc': value || undefined })}
          />
        )}
      </PageHeading>
      <Days key={`${period.from}${period.to}`} period={period} />
    </>
  )
}

function useChange() {
  const navigate = route.useNavigate()
  return (part: Partial<DossierSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
}

const keyOf = ({ from, to }: Period): string => `${from}/${to}`

function PeriodSelect({ loaded: { choices } }: { readonly loaded: LoadedDossiers }) {
  const { t } = useLingui()
  const change = useChange()
  const words = usePeriodWords()
  const { period, months, reported } = choices
  const offered = [...reported, ...(months ? offeredPeriods(months.from, months.to) : []), period]
  const options = new Map(offered.map((each) => [keyOf(each), words(each)]))
  return (
    <Select
      variant="heading"
      label={t`Kỳ`}
      value={keyOf(period)}
      options={[...options].map(([value, label]) => ({ value, label }))}
      onChange={(value) => {
        const [tu, den] = value.split('/')
        return change({ tu, den })
      }}
    />
  )
}

/** Any period at all, by its days. */
function Days({ period }: { readonly period: Period }) {
  const { t } = useLingui()
  const change = useChange()
  return (
    <div className={styles.days}>
      <DayField
        label={t`Từ ngày`}
        value={period.from}
        onChange={(tu) => tu && change(tu > period.to ? { tu, den: tu } : { tu, den: period.to })}
      />
      <DayField
        label={t`đến ngày`}
        value={period.to}
        onChange={(den) => den && change(den < period.from ? { tu: den, den } : { tu: period.from, den })}
      />
    </div>
  )
}
