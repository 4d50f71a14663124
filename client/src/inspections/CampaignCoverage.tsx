import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useMemo } from 'react'
import { Bullet } from '../kit/Bullet/Bullet.tsx'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut, type OutColumn } from '../kit/export/spreadsheet.ts'
import { printedIn } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, pointsCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import styles from './inspections.module.css'
import type { Campaign } from './load-inspections.ts'

/** Of a group, or of all together where `group` is null. */
type Covered = Omit<Campaign['totalCoverage'], 'group'> & { readonly group: string | null }

const numbers = ({ inspected, planned }: Pick<Covered, 'inspected' | 'planned'>): string =>
  planned === null ? `${inspected ?? '–'}` : `${inspected ?? '–'}/${planned}`

export interface CampaignCoverageProps {
  readonly campaign: Campaign
  /** What is said of these numbers. */
  readonly children: ReactNode
}

/** Units inspected of those planned by group, and all together; what the source states in total beside it. */
export function CampaignCoverage({ campaign, children }: CampaignCoverageProps) {
  const { t } = useLingui()
  const { coverage, totalCoverage, title, slug, source } = campaign
  const unreal = useUnrealWords(campaign.provenance === 'ILLUSTRATIVE')
  const scale = Math.max(1, ...coverage.flatMap(({ planned, inspected }) => [planned ?? 0, inspected ?? 0]))
  const columns = useColumns(scale)
  const filed = useFiledColumns()
  if (coverage.length === 0) return children
  const rows: readonly Covered[] = coverage.length > 1 ? [...coverage, { ...totalCoverage, group: null }] : coverage
  const caption = t`Độ phủ kiểm tra: ${title}`
  const file = () => ({
    fileName: `do-phu-kiem-tra-${slug}`,
    title: caption,
    ...laidOut(filed, rows),
    facts: [[t`Nguồn`, source ?? title]] as const,
    illustrative: unreal,
  })
  return (
    <>
      <div className={styles.coverage}>
        <PlainTable
          caption={caption}
          columns={columns}
          rows={rows}
          rowId={({ group }) => group ?? 'tong'}
          look={(row) => (row.group === null ? { tone: 'total' } : {})}
        />
      </div>
      <Stated campaign={campaign} />
      {children}
      <div>
        <Download of={caption} spreadsheet={file} />
      </div>
    </>
  )
}

function useColumns(scale: number): readonly Column<Covered>[] {
  const { t } = useLingui()
  const locale = useLocale()
  const named = useGroupWords()
  return useMemo(
    () => [
      {
        id: 'nhom',
        label: t`Nhóm`,
        minWidth: 84,
        rowHeader: true,
        cell: ({ group }) => named(group),
      },
      {
        id: 'do-phu',
        label: t`Độ phủ`,
        minWidth: 44,
        cell: ({ group, inspected, planned }) =>
          group === null ? null : <Bullet value={inspected} target={planned} scale={scale} />,
      },
      {
        id: 'da-kiem-tra',
        label: t`Đã kiểm tra`,
        width: 84,
        align: 'end',
        cell: (row) => <strong>{numbers(row)}</strong>,
      },
      {
        id: 'ty-le',
        label: t`% kế hoạch`,
        width: 80,
        align: 'end',
        cell: ({ printed }) => (printed === null ? '–' : `${printedIn(printed, locale)}%`),
      },
    ],
    [t, locale, scale, named],
  )
}

function useGroupWords(): (group: string | null) => string {
  const { t } = useLingui()
  return useCallback((group) => group ?? t`Tổng`, [t])
}

function useFiledColumns(): readonly OutColumn<Covered>[] {
  const { t } = useLingui()
  const named = useGroupWords()
  return [
    { head: t`Nhóm`, cell: ({ group }) => named(group) },
    { head: t`Theo kế hoạch`, cell: ({ planned }) => countCell(planned) },
    { head: t`Đã kiểm tra`, cell: ({ inspected }) => countCell(inspected) },
    { head: t`% kế hoạch`, cell: ({ percent }) => pointsCell(percent) },
  ]
}

/** What the source states or prints in total, where it agrees with the groups; where it does not, its misfit says so. */
function Stated({ campaign: { misfits, statedInspected, statedPercent } }: { readonly campaign: Campaign }) {
  const locale = useLocale()
  const agrees = (...rules: string[]) => !misfits.some(({ rule }) => rules.includes(rule))
  const stated = statedPercent == null ? statedPercent : printedIn(statedPercent, locale)
  return (
    <>
      {statedInspected !== null && agrees('PARTS_SUM') && (
        <p className={styles.says}>
          <Trans>Nguồn nêu tổng số {statedInspected} đơn vị, khớp với các nhóm.</Trans>
        </p>
      )}
      {statedPercent !== null && agrees('PRINT_TRUNCATED', 'PRINT_DIFFERS') && (
        <p className={styles.says}>
          <Trans>Nguồn in {stated}%, khớp với các nhóm.</Trans>
        </p>
      )}
    </>
  )
}
