import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import { Bullet } from '../kit/Bullet/Bullet.tsx'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut, type OutColumn } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, pointsCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import styles from './inspections.module.css'
import type { Campaign } from './load-inspections.ts'

type Covered = Campaign['totalCoverage']

/** How the graph names all groups together. */
const TOTAL = 'Tổng'

const numbers = ({ inspected, planned }: Covered): string =>
  planned === null ? `${inspected ?? '–'}` : `${inspected ?? '–'}/${planned}`

/** Units inspected of those planned by group, and all together; what the source states in total beside it. */
export function CampaignCoverage({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useLingui()
  const { coverage, totalCoverage, title, slug, source } = campaign
  const unreal = useUnrealWords(campaign.provenance === 'ILLUSTRATIVE')
  const scale = Math.max(1, ...coverage.flatMap(({ planned, inspected }) => [planned ?? 0, inspected ?? 0]))
  const columns = useColumns(scale)
  const filed = useFiledColumns()
  if (coverage.length === 0) return null
  const rows = coverage.length > 1 ? [...coverage, totalCoverage] : coverage
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
          rowId={({ group }) => group}
          look={(row) => (row === totalCoverage ? { tone: 'total' } : {})}
        />
      </div>
      <Total campaign={campaign} />
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
        minWidth: 120,
        rowHeader: true,
        cell: ({ group }) => named(group),
      },
      {
        id: 'do-phu',
        label: t`Độ phủ`,
        minWidth: 80,
        cell: ({ group, inspected, planned }) =>
          group === TOTAL ? null : <Bullet value={inspected} target={planned} scale={scale} />,
      },
      {
        id: 'da-kiem-tra',
        label: t`Đã kiểm tra`,
        width: 100,
        align: 'end',
        cell: (row) => <strong>{numbers(row)}</strong>,
      },
      {
        id: 'ty-le',
        label: t`% kế hoạch`,
        width: 96,
        align: 'end',
        cell: ({ printed }) => (printed === null ? '–' : `${locale === 'en' ? printed.replace(',', '.') : printed}%`),
      },
    ],
    [t, locale, scale, named],
  )
}

function useGroupWords(): (group: string) => string {
  const { t } = useLingui()
  return useCallback((group) => (group === TOTAL ? t`Tổng` : group), [t])
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

/** The whole in a sentence; what a source states or prints in total stands beside it, agreeing or not. */
function Total({ campaign: { totalCoverage, statedInspected, statedPercent } }: { readonly campaign: Campaign }) {
  const locale = useLocale()
  const local = (text: string) => (locale === 'en' ? text.replace(',', '.') : text)
  const share = <strong>{numbers(totalCoverage)}</strong>
  const percent = totalCoverage.printed === null ? null : local(totalCoverage.printed)
  const stated = statedPercent === null ? null : local(statedPercent)
  return (
    <p className={styles.says}>
      {percent === null ? (
        <Trans>Cộng các nhóm: {share} đơn vị.</Trans>
      ) : (
        <Trans>
          Cộng các nhóm: {share} đơn vị, bằng {percent}% kế hoạch.
        </Trans>
      )}{' '}
      {stated !== null && <Trans>Nguồn in {stated}%.</Trans>}
      {statedInspected !== null && <Trans>Nguồn nêu tổng số {statedInspected} đơn vị.</Trans>}
    </p>
  )
}
