import { useLingui } from '@lingui/react/macro'
import { Figure } from '../kit/Figure/Figure.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { RateMonths } from '../kit/RateDot/RateMonths.tsx'
import { axisEnd } from '../kit/RateDot/rate-dot.layout.ts'
import { countCell } from '../shared/cells.ts'
import { unitName } from '../units/unit-name.ts'
import { percentText, usePeriodWords } from './dossier-words.ts'
import styles from './dossiers.module.css'
import type { LoadedDossiers } from './load-dossiers.ts'

/** As many units as are drawn, the whole apart. */
const UNITS_DRAWN = 11

type MonthRate = LoadedDossiers['units'][number]['months'][number]

interface Panel {
  readonly id: string
  readonly name: string
  readonly months: readonly MonthRate[]
  /** Denominators stand on a scale of their own: the whole is a hundred times a unit. */
  readonly most: number
}

/** Late rates month by month, small and side by side: the whole, then the units with the most late dossiers. */
export function DossierMonths({ loaded }: { readonly loaded: LoadedDossiers }) {
  const { t } = useLingui()
  const words = usePeriodWords()
  const panels = usePanels(loaded)
  const { overview, choices } = loaded
  if (overview.months.length < 2) return null
  const end = axisEnd(panels.flatMap(({ months }) => months.map(({ late }) => late?.percent ?? null)))
  const head = [t`Đơn vị`, t`Kỳ`, t`Trễ hạn`, t`Tiếp nhận`, t`Phần trăm`]
  const rows = panels.flatMap(({ name, months }) =>
    months.map((month) => [
      name,
      words({ from: month.periodFrom, to: month.periodTo }),
      countCell(month.late?.numerator ?? null),
      countCell(month.late?.denominator ?? null),
      month.late?.percent == null ? null : { value: month.late.percent, places: 2, percent: true },
    ]),
  )
  return (
    <Figure
      title={t`Tỷ lệ trễ hạn từng tháng, đơn vị nhiều hồ sơ trễ nhất trước`}
      remark={t`trục từ 0 đến ${end}%; chấm to theo số tiếp nhận`}
      data={{ columns: head.map((label, index) => ({ label, align: index < 2 ? 'start' : 'end' })), rows }}
      fileName={`ho-so-thang-${choices.unit.slug}`}
      source={t`Báo cáo tháng cộng lại.`}
      sourceBelow
      illustrative={choices.unit.provenance === 'ILLUSTRATIVE'}
      hint={t`Số của từng tháng ở bảng.`}
    >
      <div className={styles.panels}>
        {panels.map((panel) => (
          <MonthPanel key={panel.id} panel={panel} end={end} />
        ))}
      </div>
    </Figure>
  )
}

function MonthPanel({ panel: { name, months, most }, end }: { readonly panel: Panel; readonly end: number }) {
  const { t } = useLingui()
  const locale = useLocale()
  const words = usePeriodWords()
  const points = months.map(({ periodFrom, periodTo, late }) => ({
    name: words({ from: periodFrom, to: periodTo }),
    rate: late?.percent ?? null,
    volume: late?.denominator ?? 0,
  }))
  const told = months.map(({ late }, index) => `${points[index]?.name} ${late ? percentText(late, locale) : '–'}`)
  const label = `${t`${name}, tỷ lệ trễ hạn`}: ${told.join('; ')}`
  const last = months.at(-1)?.late
  return (
    <div className={styles.panel}>
      <p className={styles.panelName}>
        {name} <span className={styles.quiet}>{last && percentText(last, locale)}</span>
      </p>
      <RateMonths label={label} points={points} end={end} most={most} />
    </div>
  )
}

function usePanels({ overview, units, choices }: LoadedDossiers): readonly Panel[] {
  const locale = useLocale()
  const greatest = (months: readonly MonthRate[]) => Math.max(0, ...months.map(({ late }) => late?.denominator ?? 0))
  const drawn = units.slice(0, UNITS_DRAWN)
  const most = Math.max(0, ...drawn.map(({ months }) => greatest(months)))
  const whole = { id: choices.unit.id, name: unitName(choices.unit, locale), months: overview.months }
  return [
    { ...whole, most: greatest(overview.months) },
    ...(units.length > 1
      ? drawn.map(({ unit, months }) => ({ id: unit.id, name: unitName(unit, locale), months, most }))
      : []),
  ]
}
