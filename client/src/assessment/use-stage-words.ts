import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { formatDecimal, formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { WaterfallHead } from '../kit/Waterfall/Waterfall.tsx'
import { fallDomain, type WaterfallKind, type WaterfallStep } from '../kit/Waterfall/waterfall.layout.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import type { LossSources } from './FindingSentence.tsx'
import type { Losses } from './rules/finding.ts'
import { isGain, type StageFall, type StageKind, type StageStep } from './rules/stage-fall.ts'

const DRAWN: Readonly<Record<StageKind, WaterfallKind>> = {
  self: 'lost',
  cut: 'lost',
  raised: 'gain',
  won: 'gain',
  lowered: 'lost',
  unreached: 'unreached',
  missing: 'missing',
  notDue: 'missing',
  bonus: 'gain',
  penalty: 'penalty',
}

/** What counts as điểm bị trừ; the points of the others stand elsewhere. */
const DEDUCTED: ReadonlySet<StageKind> = new Set(['self', 'cut', 'raised', 'won', 'lowered'])

export type StageLabels = Readonly<Record<StageKind, string>>

export interface StageWords {
  readonly labels: StageLabels
  readonly heads: readonly WaterfallHead[]
  readonly totals: readonly string[]
  readonly step: (step: StageStep) => WaterfallStep
  /** Where the axis of the drawing begins, in points. */
  readonly start: number
}

interface StageWordsInput {
  readonly fall: StageFall
  readonly losses: Losses
  readonly sources: LossSources
}

/** Labels, figures and the words beneath each step of the fall by stage. */
export function useStageWords({ fall, losses, sources }: StageWordsInput): StageWords {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const labels = useStageLabels(fall, sources)
  const unmoved = useUnmovedWords()
  return useMemo(() => {
    const print = (value: number): string => formatDecimal(value, 2, locale)
    const lost = (value: number | null): string => (value === null ? '–' : formatSigned(-value, 2, locale))
    const signed = (kind: StageKind, points: number): string => formatSigned(isGain(kind) ? points : -points, 2, locale)
    const left = narrow ? [] : [{ label: t`Còn lại` }]
    const heads: readonly WaterfallHead[] = fall.claimOnly
      ? [{ label: t`Tự trừ` }, ...left]
      : [{ label: t`Bị trừ`, tone: 'lost' }, { label: t`Chưa đạt`, tone: 'unreached' }, ...left]
    const figures = ({ kind, points }: StageStep): readonly string[] => {
      const said = signed(kind, points)
      if (fall.claimOnly) return [said]
      return [DEDUCTED.has(kind) ? said : '–', kind === 'unreached' ? said : '–']
    }
    const totals = fall.claimOnly ? [lost(fall.max - fall.result)] : [lost(losses.deducted), lost(losses.notReached)]
    const step = (each: StageStep): WaterfallStep => {
      const { kind, points } = each
      const areas = each.areas.toSorted((a, b) => b.points - a.points)
      const open = DRAWN[kind] === 'missing'
      const figure = (value: number): string => (open ? print(value) : signed(kind, value))
      // A group of adjustments stands alone, and bears the name that its framework gives it.
      const adjusts = kind === 'bonus' || kind === 'penalty'
      const group = adjusts && areas.length === 1 ? areas[0] : undefined
      const label = group?.title ?? labels[kind]
      return {
        id: kind,
        label: open || adjusts ? `${label} ${figure(points)}` : label,
        parts: areas.map(({ code, points: value }) => ({ kind: DRAWN[kind], value, label: code })),
        figures: [...figures(each), ...(narrow ? [] : [print(each.left)])],
        note:
          (group ? [] : areas)
            .map(({ code, title, points: own }, at) => `${at === 0 ? `${code} ${title}` : code} ${figure(own)}`)
            .join('; ') || unmoved[kind],
      }
    }
    const [start] = fallDomain([fall.max, ...fall.steps.map((each) => each.left)], fall.max)
    return { labels, heads, totals: [...totals, ...(narrow ? [] : [print(fall.result)])], step, start }
  }, [fall, losses, labels, unmoved, narrow, locale, t])
}

function useStageLabels({ hasSelf }: StageFall, sources: LossSources): StageLabels {
  const { t } = useLingui()
  return useMemo(
    () => ({
      self: t`Tự chấm: đơn vị tự trừ`,
      cut: hasSelf ? t`Thẩm định: bớt thêm` : t`Thẩm định: trừ`,
      raised: t`Thẩm định: nâng lên`,
      won: t`Giải trình: lấy lại`,
      lowered: t`Giải trình: bị bớt thêm`,
      unreached: { survey: t`Khảo sát: chưa đạt`, socio: t`KT–XH: chưa đạt`, both: t`Khảo sát, KT–XH: chưa đạt` }[
        sources
      ],
      missing: t`Chưa có điểm`,
      notDue: t`Chưa đến kỳ chấm`,
      bonus: t`Điểm thưởng`,
      penalty: t`Điểm phạt`,
    }),
    [hasSelf, sources, t],
  )
}

/** What is said of a stage that changed nothing. */
function useUnmovedWords(): Partial<StageLabels> {
  const { t } = useLingui()
  return useMemo(
    () => ({
      self: t`tự chấm đủ điểm`,
      cut: t`giữ nguyên như tự chấm`,
      won: t`không lấy lại được điểm nào`,
    }),
    [t],
  )
}
