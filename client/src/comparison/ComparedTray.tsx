import { Trans, useLingui } from '@lingui/react/macro'
import { BandMark } from '../kit/BandMark/BandMark.tsx'
import { CompareTray } from '../kit/CompareTray/CompareTray.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { ownUnit } from '../units/own-unit.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { UnitSearch } from '../units/UnitSearch.tsx'
import { usePrint, useStateWords } from './cell-words.ts'
import styles from './comparison.module.css'
import type { ComparedUnit } from './comparison.ts'
import { bandNumber, type Threshold } from './rules/baseline.ts'
import { type Node, WHOLE } from './rules/model.ts'
import { useComparisonView } from './use-comparison-view.ts'

export interface ComparedTrayProps {
  readonly units: readonly ComparedUnit[]
  /** Left out while there is nothing to compare yet. */
  readonly nodes?: readonly Node[] | undefined
  readonly thresholds?: readonly Threshold[] | undefined
}

/** The compared units with points, rank over its base, class and both losses apart; one is added by search, one let go. */
export function ComparedTray({ units, nodes = [], thresholds = [] }: ComparedTrayProps) {
  const { t } = useLingui()
  const { add, remove } = useComparisonView()
  const own = ownUnit.use()?.slug
  const whole = nodes.find(({ id }) => id === WHOLE)
  const illustrative = units.length > 0 && units.every(({ unit }) => unit.provenance === 'ILLUSTRATIVE')
  return (
    <CompareTray
      units={units.map((each, index) => ({
        id: each.slug,
        name: each.name,
        unit: each.mark,
        shown: <UnitLink unit={each.unit} variant="name" />,
        note: each.slug === own ? t`đơn vị của bạn` : undefined,
        facts: whole && <Facts each={each} whole={whole} cell={whole.cells[index]} thresholds={thresholds} />,
      }))}
      onRemove={remove}
      picker={(done) => (
        <UnitSearch
          label={units.length === 0 ? t`Tìm đơn vị thứ nhất` : t`Tìm đơn vị để so`}
          provenance={illustrative ? 'ILLUSTRATIVE' : units.length > 0 ? 'OFFICIAL' : undefined}
          onPick={({ slug }) => {
            add(slug)
            done()
          }}
        />
      )}
    />
  )
}

interface FactsProps {
  readonly each: ComparedUnit
  readonly whole: Node
  readonly cell: Node['cells'][number] | undefined
  readonly thresholds: readonly Threshold[]
}

function Facts({ each: { standing }, whole, cell, thresholds }: FactsProps) {
  const locale = useLocale()
  const print = usePrint()
  const stateWords = useStateWords()
  if (!cell || cell.points === null) {
    return (
      <span className={styles.quiet}>
        {standing ? stateWords(cell?.state ?? 'NOT_ASSESSED') : <Trans>không có trong đợt này</Trans>}
      </span>
    )
  }
  const points = print(cell.points)
  const other = cell.maxPoints !== null && cell.maxPoints !== whole.maxPoints
  const maximum = other && cell.maxPoints !== null ? print(cell.maxPoints) : null
  const percent = cell.percent === null ? null : formatDecimal(cell.percent, 2, locale)
  const band = standing?.band
  const number = band && bandNumber(band.code, thresholds)
  return (
    <>
      <span className={styles.points}>{points}</span>{' '}
      <span className={styles.fact}>
        <Trans>điểm</Trans>
        <RankWords rank={standing?.rank ?? null} base={standing?.base ?? null} status={standing?.status} />
        {band && number && (
          <>
            {' · '}
            <BandMark band={number} word={(locale === 'en' ? band.nameEn : null) ?? band.name} />
          </>
        )}
      </span>
      <LossWords deducted={cell.deducted} notReached={cell.notReached} />
      {maximum !== null && percent !== null && (
        <span className={styles.fact}>
          <Trans>
            trên {maximum}, đạt {percent}%
          </Trans>
        </span>
      )}
    </>
  )
}

interface RankWordsProps {
  readonly rank: number | null
  readonly base: number | null
  readonly status: string | undefined
}

function RankWords({ rank, base, status }: RankWordsProps) {
  if (rank !== null) {
    const place = `${rank}/${base ?? '?'}`
    return <Trans>, hạng {place}</Trans>
  }
  return status === 'INCOMPLETE' ? <Trans>, chưa đủ điểm, chưa xếp hạng</Trans> : <Trans>, không xếp hạng</Trans>
}

/** The two losses, each by its own word and colour: what was deducted can be mended by a department, the other cannot. */
function LossWords({ deducted, notReached }: Pick<Node['cells'][number], 'deducted' | 'notReached'>) {
  const print = usePrint()
  if (deducted === null && notReached === null) return null
  const [lost, short] = [deducted === null ? null : print(deducted), notReached === null ? null : print(notReached)]
  return (
    <span className={styles.losses}>
      {lost !== null && (
        <span className={styles.lost}>
          <Trans>bị trừ {lost}</Trans>
        </span>
      )}
      {lost !== null && short !== null && ' · '}
      {short !== null && (
        <span className={styles.unreached}>
          <Trans>chưa đạt {short}</Trans>
        </span>
      )}
    </span>
  )
}
