import type { FragmentType } from '@apollo/client'
import { useLingui } from '@lingui/react/macro'
import type { DeductionLeadsFragment } from '@par-atlas/schema/documents'
import { useLocale } from '../kit/format/locale.ts'
import { Tabs } from '../kit/Tabs/Tabs.tsx'
import { unitName } from '../units/unit-name.ts'
import { BlockRuler } from './BlockRuler.tsx'
import { DeductionFall } from './DeductionFall.tsx'
import styles from './DeductionView.module.css'
import type { DeductionAnswer } from './DeductionView.tsx'
import { LeadLosses } from './LeadLosses.tsx'
import { StageFall } from './StageFall.tsx'
import { useDeductionView } from './use-deduction-view.ts'

interface DeductionChartsProps {
  readonly view: DeductionAnswer
  readonly assessment: FragmentType<DeductionLeadsFragment>
}

/** The fall; beside it who answers for the losses and where the unit stands in its block. */
export function DeductionCharts({ view, assessment }: DeductionChartsProps) {
  const locale = useLocale()
  const { change } = useDeductionView()
  const { tree, standing, finding } = view
  const next = standing?.entry?.nextBand?.band
  return (
    <div className={styles.charts}>
      <FallChart view={view} />
      <div className={styles.beside} data-whole>
        {finding.kind !== 'claimed' && (
          <LeadLosses assessment={assessment} onPick={(q) => change({ q, chi: undefined, cap: undefined })} />
        )}
        {finding.kind !== 'provisional' && (
          <BlockRuler
            label={`${tree.framework.index} ${tree.year}`}
            entries={standing?.entries?.nodes ?? []}
            average={view.averagePercent}
            own={tree.unit.slug}
            next={next ? { name: unitName(next, locale), from: next.fromPercent } : null}
          />
        )}
      </div>
    </div>
  )
}

/** From the maximum to the result, by area or by stage, as the address says. */
function FallChart({ view }: Pick<DeductionChartsProps, 'view'>) {
  const { t } = useLingui()
  const { search, open, change } = useDeductionView()
  const { tree, steps, stages, losses } = view
  // Before anything is appraised no area has lost anything: there is the claim alone to show.
  const staged = stages !== null && (stages.claimOnly || search.theo === 'giai-doan')
  const fileName = `tru-diem-${tree.unit.slug}-${tree.year}`
  const frame = { source: useSource(view), illustrative: view.illustrative }
  return (
    <div className={styles.fallChart}>
      {stages !== null && !stages.claimOnly && (
        <Tabs
          label={t`Cách chia điểm mất`}
          items={[
            { id: 'linh-vuc', label: t`Theo lĩnh vực` },
            { id: 'giai-doan', label: t`Theo giai đoạn` },
          ]}
          value={staged ? 'giai-doan' : 'linh-vuc'}
          onChange={(id) => change({ theo: id === 'giai-doan' ? id : undefined })}
        />
      )}
      {staged ? (
        <StageFall fall={stages} losses={losses} sources={view.sources} fileName={`${fileName}-giai-doan`} {...frame} />
      ) : (
        <DeductionFall
          steps={steps}
          max={tree.total?.maxPoints ?? tree.framework.maxPoints}
          points={tree.total?.points ?? 0}
          {...losses}
          fileName={fileName}
          {...frame}
          onOpen={(muc) => open({ muc })}
        />
      )}
    </div>
  )
}

/** What every file of the page says of where its figures come from. */
export function useSource({ tree }: DeductionAnswer): string {
  const { t } = useLingui()
  return t`Chấm theo ${tree.framework.code}, năm ${tree.year}, bản ghi thứ ${tree.version}.`
}
