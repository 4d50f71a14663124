import { Trans, useLingui } from '@lingui/react/macro'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import { outOf } from '../kit/Table/table.model.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { unitName } from '../units/unit-name.ts'
import type { LoadedOverview, OverviewRanking, TopLoss } from './load-overview.ts'
import styles from './overview.module.css'
import { Untold } from './parts.tsx'
import { useLossColumns } from './use-loss-columns.tsx'
import { useOverview } from './use-overview.ts'

/** The largest appraised losses with who leads their criterion; what surveys did not reach never stands among them. */
export function Losses({ loaded }: { readonly loaded: LoadedOverview }) {
  const { ranking, named } = loaded
  const losses = ranking?.entry?.topDeductions ?? []
  if (ranking && losses.length > 0) return <LossTable loaded={loaded} ranking={ranking} losses={losses} />
  if (named !== null) return <NamedLosses named={named} />
  if (ranking?.entry?.deducted === 0) return null
  return (
    <section className={styles.losses} aria-labelledby="bi-tru">
      <h2 id="bi-tru">
        <Trans>Mục bị trừ nhiều nhất</Trans>
      </h2>
      <Untold>
        <Trans>Chưa có số liệu về điểm bị trừ theo tiêu chí.</Trans>
      </Untold>
    </section>
  )
}

interface LossTableProps {
  readonly loaded: LoadedOverview
  readonly ranking: OverviewRanking
  readonly losses: readonly TopLoss[]
}

function LossTable({ loaded: { unit }, ranking, losses }: LossTableProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const { projected } = useOverview()
  const { shown, filed } = useLossColumns({ losses, slug: unit.slug, ranking })
  const unreal = useUnrealWords(unit.provenance === 'ILLUSTRATIVE')
  const name = unitName(unit, locale)
  const { index, code } = ranking.framework
  const { year } = ranking
  const caption = t`Mục bị trừ nhiều nhất của ${name}, ${index} ${year}`
  const file = () => ({
    fileName: `bi-tru-nhieu-nhat-${unit.slug}-${year}`,
    title: caption,
    ...laidOut(outOf(filed), losses),
    facts: [[t`Nguồn`, t`Chấm theo ${code}, năm ${year}.`]] as const,
    illustrative: unreal,
  })
  return (
    <div className={styles.losses}>
      <PlainTable caption={caption} columns={shown} rows={losses} rowId={({ id }) => id} />
      {!projected && (
        <div className={styles.file}>
          <Download of={t`Mục bị trừ nhiều nhất`} spreadsheet={file} />
        </div>
      )}
    </div>
  )
}

/** Losses that a source names without saying how many points they took. */
function NamedLosses({ named }: { readonly named: NonNullable<LoadedOverview['named']> }) {
  return (
    <section className={styles.losses} aria-labelledby="bi-tru">
      <h2 id="bi-tru">
        <Trans>Mục bị trừ mà nguồn nêu, không kèm số điểm</Trans>
      </h2>
      <ul className={styles.named}>
        {named.map(({ id, year, text, state, source }) => (
          <li key={id}>
            {text}{' '}
            <span className={styles.quiet}>
              {year} · {state === 'REMEDIED' ? <Trans>đã khắc phục</Trans> : <Trans>chưa rõ kết quả</Trans>} · {source}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
