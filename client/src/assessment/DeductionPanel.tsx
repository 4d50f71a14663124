import { useQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { DeductionItemDocument } from '@par-atlas/schema/documents'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { SidePanel } from '../kit/SidePanel/SidePanel.tsx'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { ErrorState } from '../kit/states/states.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { type Named, unitName } from '../units/unit-name.ts'
import styles from './DeductionView.module.css'
import { exactText } from './exact-text.ts'
import { ItemBelow } from './ItemBelow.tsx'
import { ItemHistory } from './ItemHistory.tsx'
import { ItemPeers } from './ItemPeers.tsx'
import { ItemRecover } from './ItemRecover.tsx'
import { ItemScore } from './ItemScore.tsx'
import { ItemTies } from './ItemTies.tsx'
import type { DeductionRow } from './rules/deduction-rows.ts'
import type { LedgerEntry } from './rules/ledger.ts'
import { useStateWord } from './state-words.ts'
import { useDeductionView } from './use-deduction-view.ts'

export interface DeductionPanelProps {
  readonly row: DeductionRow
  /** All rows, for what lies beneath one. */
  readonly rows: readonly DeductionRow[]
  readonly unit: Named & { readonly id: string; readonly slug: string }
  readonly index: string
  readonly year: number
  readonly framework: string
  readonly block: string | null
  /** Slug of the best of the block, other than the unit itself. */
  readonly leader: string | null
  readonly nextRank: LedgerEntry['nextRank']
  /** Opened by the address: focus stays where the page put it. */
  readonly silent: boolean
  readonly illustrative: boolean
  readonly source: string
}

/** Everything about one row: points, why, figures, rule, stages, evidence, history, what would win it back, the block. */
export function DeductionPanel(props: DeductionPanelProps) {
  const { row, unit } = props
  const { t } = useLingui()
  const locale = useLocale()
  const { open } = useDeductionView()
  const variables = {
    ...{ unit: unit.id, year: props.year, criterion: row.id },
    ...{ score: row.scoreId ?? row.id, leaf: row.scoreId !== null },
  }
  const { data, error, refetch } = useQuery(DeductionItemDocument, { variables })
  const score = data?.score?.__typename === 'Score' ? data.score : null
  const told = data?.unit?.__typename === 'Unit' ? data.unit : null
  return (
    <SidePanel
      title={row.title}
      over={[row.code, row.leaf ? row.lead : null].filter(Boolean).join(' · ')}
      subject={row.code}
      silent={props.silent}
      back={t`Về bảng tiêu chí`}
      about={
        <>
          {unitName(unit, locale)}, {props.index} {props.year} {props.illustrative && <IllustrativeTag />}
        </>
      }
      onClose={() => open({ muc: undefined })}
      returnTo={() => document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(row.code)}"]`)}
    >
      <ItemFigure row={row} />
      {error && <ErrorState what={<Trans>Chưa tải được chi tiết của mục này.</Trans>} onRetry={() => refetch()} />}
      {!row.leaf && <ItemBelow row={row} rows={props.rows} />}
      {!data && !error && <BlockLoading height={row.leaf ? 420 : 180} />}
      {score && <ItemScore score={score} />}
      {row.leaf && score && <ItemRecover row={row} nextRank={props.nextRank} score={score} />}
      {told && <ItemTies ties={told.ties} />}
      {told && <ItemHistory {...props} history={told.history} />}
      {data && <ItemPeers {...props} />}
    </SidePanel>
  )
}

/** The one figure of the panel, of its maximum, with what was lost of each kind. */
function ItemFigure({ row }: { readonly row: DeductionRow }) {
  const locale = useLocale()
  const word = useStateWord()(row.state)
  const max = row.max === null ? null : exactText(row.max, locale)
  const lost = (value: number): string => formatDecimal(-value, 2, locale)
  return (
    <p className={styles.figure}>
      <span>
        {row.points === null ? (
          <strong>{word ?? '–'}</strong>
        ) : (
          <strong className={styles.points}>{formatDecimal(row.points, 2, locale)}</strong>
        )}
        {max !== null && (
          <span className={styles.of}>
            {' '}
            <Trans>/ {max} điểm</Trans>
          </span>
        )}
      </span>
      {row.deducted !== null && row.deducted > 0 && (
        <span className={styles.lost}>
          <Trans>
            <strong>{lost(row.deducted)}</strong> bị trừ
          </Trans>
        </span>
      )}
      {row.notReached !== null && row.notReached > 0 && (
        <span className={styles.unreached}>
          <Trans>
            <strong>{lost(row.notReached)}</strong> chưa đạt
          </Trans>
        </span>
      )}
    </p>
  )
}
